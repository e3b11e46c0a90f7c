package dev.slipway.usecase.rounds;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How often, and how long.
 *
 * @param every from the beginning of a round to that of the next; a round that takes longer lets those go that it met
 * @param length after which no round begins; empty for ever
 * @param rounds after which it ends; empty for ever
 */
public record Pace(Duration every, Optional<Duration> length, OptionalLong rounds) {
    private static final long FIRST_MILLIS = 250;
    private static final int DOUBLINGS = 7;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** How long is waited before a lost server is tried once more: twice as long each time, up to 30 s. */
    Duration beforeAttempt(int attempt, Duration now) {
        Duration doubled = shorter(Duration.ofMillis(FIRST_MILLIS << Math.min(attempt, DOUBLINGS)), LONGEST);
        // A little beyond the end, so that the wait is over then, not once more.
        return length.isEmpty()
                ? doubled
                : shorter(doubled, length.get().minus(now).plusMillis(1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The beginning of the round after that moment, both counted from the beginning of the first. */
    Duration next(Duration now) {
        long step = Math.max(1, every.toNanos());
        return Duration.ofNanos((now.toNanos() / step + 1) * step);
    }

    boolean allows(Duration moment) {
        return length.isEmpty() || moment.compareTo(length.get()) <= 0;
    }
}
