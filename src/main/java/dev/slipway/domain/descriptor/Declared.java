package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Workload;
import java.util.Optional;

/**
 * A workload that a file declares.
 *
 * @param site where its cap can be written; empty where we do not write
 */
public record Declared(Workload workload, Optional<CapSite> site) {}
