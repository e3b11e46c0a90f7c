package dev.slipway.domain.connections;

import java.util.Locale;

/** What sort of program opens connections. */
public enum WorkloadKind {
    /** As many sandboxes as there are requests at the same time, up to its reserved concurrency. */
    FUNCTION,
    /** A fixed number of replicas. */
    SERVICE;

    /** Its name in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
