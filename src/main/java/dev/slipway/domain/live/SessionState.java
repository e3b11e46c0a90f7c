package dev.slipway.domain.live;

/** What a session does. */
public enum SessionState {
    ACTIVE("active"),
    IDLE("idle"),
    /** Also where the transaction has failed already. */
    IDLE_IN_TRANSACTION("idle in transaction"),
    /** Idle, and whether in a transaction is not visible: MySQL tells that to those with PROCESS. */
    ASLEEP("asleep"),
    /** The role may not see it. */
    HIDDEN("not visible"),
    /** A state that is none of these, such as a fast-path call. */
    OTHER("other");

    private final String words;

    SessionState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
