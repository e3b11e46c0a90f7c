package dev.slipway.usecase.deploycheck.shipped;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How old a package is beside what it was built of.
 *
 * @param built when
 * @param newest the source that was changed last, as its path in the project; empty where there is none
 * @param changed when that was
 * @param now when this is asked
 */
record PackageAge(Instant built, Optional<String> newest, Instant changed, Instant now) {
    /** Clocks of file systems differ, and a build may touch what it reads. */
    private static final Duration SAME = Duration.ofSeconds(2);

    boolean isStale() {
        return newest.isPresent() && changed.isAfter(built.plus(SAME));
    }

    /** For people: {@code older than src/index.ts (2 h)}. */
    String words() {
        return isStale()
                ? "older than " + newest.orElseThrow() + " (" + span(Duration.between(built, changed)) + ")"
                : "built " + span(Duration.between(built, now)) + " ago";
    }

    private static String span(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 2 * 3600) {
            return seconds / 60 + " min";
        }
        return seconds < 2 * 86_400 ? seconds / 3600 + " h" : seconds / 86_400 + " days";
    }
}
