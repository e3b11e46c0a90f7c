package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Workload;
import java.util.List;
import java.util.Optional;

/**
 * A workload that a file declares.
 *
 * @param site where its cap can be written; empty where we do not write
 * @param containers what it runs; none for a function
 */
public record Declared(Workload workload, Optional<CapSite> site, Sandbox sandbox, List<DeclaredContainer> containers) {
    public Declared {
        containers = List.copyOf(containers);
    }

    /** One of Lambda. */
    Declared(Workload workload, Optional<CapSite> site, Sandbox sandbox) {
        this(workload, site, sandbox, List.of());
    }

    /** One that runs in no sandbox of Lambda. */
    Declared(Workload workload, List<DeclaredContainer> containers) {
        this(workload, Optional.empty(), Sandbox.NONE, containers);
    }
}
