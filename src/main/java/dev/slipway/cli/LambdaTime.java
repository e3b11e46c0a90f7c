package dev.slipway.cli;

import dev.slipway.domain.problem.ProblemException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** How long a request takes on Lambda, which ends every one after 15 minutes (AWS, "Lambda quotas"). */
public final class LambdaTime {
    private static final Duration LEAST = Duration.ofMillis(1);
    private static final Duration MOST = Duration.ofMinutes(15);

    private LambdaTime() {}

    /** An option's value; a bare number counts milliseconds. */
    public static Duration of(Line line, String option) throws ProblemException {
        return Spans.parse(
                option,
                line.text(option).orElse(""),
                ChronoUnit.MILLIS,
                LEAST,
                MOST,
                ", after which Lambda ends every request");
    }
}
