package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Workload;
import java.util.Optional;

/**
 * A workload that a file declares.
 *
 * @param site where its cap can be written; empty where we do not write
 */
public record Declared(Workload workload, Optional<CapSite> site, Sandbox sandbox) {
    /** One that runs in no sandbox of Lambda. */
    Declared(Workload workload, Optional<CapSite> site) {
        this(workload, site, Sandbox.NONE);
    }
}
