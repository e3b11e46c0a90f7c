package dev.slipway.domain.reaping;

import java.util.Locale;

/** Why a session is not ended. */
public enum Spared {
    SELF("it is the one that asks"),
    BACKGROUND("it is the server's own"),
    REPLICATION("it replicates"),
    HIDDEN("what it does is not visible"),
    ASLEEP("whether it is in a transaction is not visible"),
    OTHER_USER("another user's"),
    SUPERUSER("a superuser's"),
    OTHER_DATABASE("in another database"),
    POOLER("a pooler's"),
    EXCEPTED("excepted"),
    APPLICATION("another application"),
    HOST("another host"),
    ACTIVE("at work"),
    IN_TRANSACTION("in a transaction"),
    OTHER_STATE("in a state that is not idle"),
    YOUNG("not idle for long enough"),
    NOT_FULL("there is room"),
    LATER("its turn comes in a later round");

    private final String words;

    Spared(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** For machines, as {@code other-user}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
