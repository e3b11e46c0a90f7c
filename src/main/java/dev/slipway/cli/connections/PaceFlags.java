package dev.slipway.cli.connections;

import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.rounds.Pace;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/** The options that say how often a server is asked, and for how long. */
final class PaceFlags {
    private static final Duration LEAST = Duration.ofMillis(10);
    private static final Duration SECOND = Duration.ofSeconds(1);
    static final Option<Duration> FOR = Option.span(
            "--for", "TIME", ChronoUnit.SECONDS, SECOND, "End after that time, such as 10m; else by a signal.");
    static final Option<Integer> ROUNDS =
            Option.whole("--rounds", "N", 1, Integer.MAX_VALUE, "End after so many rounds; else by a signal.");

    private PaceFlags() {}

    static Option<Duration> every(String words) {
        return Option.span("--every", "TIME", ChronoUnit.SECONDS, LEAST, words);
    }

    static Pace pace(Line line, Duration every) throws ProblemException {
        Optional<Integer> rounds = line.get(ROUNDS);
        return new Pace(
                every, line.get(FOR), rounds.isPresent() ? OptionalLong.of(rounds.get()) : OptionalLong.empty());
    }
}
