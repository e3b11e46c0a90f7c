package dev.slipway.cli;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** How long a request takes on Lambda, which ends every one after 15 minutes (AWS, "Lambda quotas"). */
public final class LambdaTime {
    private static final Duration LEAST = Duration.ofMillis(1);
    private static final Duration MOST = Duration.ofMinutes(15);

    private LambdaTime() {}

    /** An option that takes one; a bare number counts milliseconds. */
    public static Option<Duration> option(String name, String words) {
        return Option.text(name, "MS", words)
                .as((option, text, line) -> Spans.parse(
                        option, text, ChronoUnit.MILLIS, LEAST, MOST, ", after which Lambda ends every request"));
    }
}
