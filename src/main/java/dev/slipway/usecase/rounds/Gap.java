package dev.slipway.usecase.rounds;

import dev.slipway.domain.live.UnreachedException;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;

/**
 * A time in which a server did not answer.
 *
 * @param since when it last did, by the clock of this machine
 * @param length until it did again, or so far
 * @param problem what was met first
 * @param stage that failed, as {@code TCP}; {@code query} where a session ended
 */
public record Gap(Instant since, Duration length, Problem problem, String stage) {
    static Gap begun(Instant since, Duration length, ProblemException failure) {
        String stage = failure instanceof UnreachedException unreached
                ? unreached.stage().words()
                : "query";
        return new Gap(since, length, failure.problem(), stage);
    }

    Gap lasting(Duration longer) {
        return new Gap(since, longer, problem, stage);
    }
}
