package dev.slipway.domain.live;

/** Whose a session is. */
public enum SessionKind {
    CLIENT,
    REPLICATION,
    /** The server's own: autovacuum, the event scheduler. */
    BACKGROUND,
    HIDDEN
}
