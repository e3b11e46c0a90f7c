package dev.slipway.adapter.files;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How long something of this machine is waited for, and who is told.
 *
 * @param setting names the variable that sets the time, for messages
 * @param most then it is given up
 * @param notes told of what is waited for, once it takes longer than a moment
 */
public record Waiting(WaitSetting setting, Duration most, Consumer<String> notes) {
    /** After so long its user is told. */
    static final Duration SILENCE = Duration.ofMillis(1500);

    /** The time until the user is told. */
    Duration first() {
        return most.compareTo(SILENCE) < 0 ? most : SILENCE;
    }

    void tell(String what) {
        if (most.compareTo(SILENCE) > 0) {
            notes.accept("waiting for " + what + "; given up after " + limit());
        }
    }

    /** {@code "30 s (SLIPWAY_READ_SECONDS)"}. */
    String limit() {
        return (most.toMillis() + 999) / 1000 + " s (" + setting.variable() + ")";
    }
}
