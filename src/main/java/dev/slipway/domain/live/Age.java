package dev.slipway.domain.live;

import java.time.Duration;
import java.util.Optional;

/** How long a session has been in its state, roughly. */
public enum Age {
    SECONDS("<10s", 10),
    MINUTE("<1m", 60),
    MINUTES("<10m", 600),
    HOUR("<1h", 3600),
    LONGER(">1h", Long.MAX_VALUE),
    /** The role may not see it. */
    HIDDEN("not visible", -1);

    private final String words;
    private final long below;

    Age(String words, long below) {
        this.words = words;
        this.below = below;
    }

    /** For people and machines. */
    public String words() {
        return words;
    }

    static Age of(Optional<Duration> inState) {
        if (inState.isEmpty()) {
            return HIDDEN;
        }
        for (Age age : values()) {
            if (inState.get().toSeconds() < age.below) {
                return age;
            }
        }
        return LONGER;
    }
}
