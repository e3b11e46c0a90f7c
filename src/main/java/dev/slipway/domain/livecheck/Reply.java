package dev.slipway.domain.livecheck;

import dev.slipway.domain.live.Migrations;
import dev.slipway.domain.live.PoolerProbe;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.Stage;
import dev.slipway.domain.problem.Problem;

/** What became of a URL's server being asked. */
public sealed interface Reply {
    /** It answered; of what it did not tell there is a reason. */
    record Answered(ServerStatus status, ServerAnswer<PoolerProbe> probe, ServerAnswer<Migrations> migrations)
            implements Reply {}

    /**
     * The way to it, or to its answer, ended.
     *
     * @param stage that failed
     */
    record Unreached(Stage stage, Problem problem) implements Reply {}

    /**
     * It could not be asked.
     *
     * @param why a sentence or clause, with what to give so that it can be
     */
    record Untold(String why) implements Reply {}

    /**
     * There is nothing to ask.
     *
     * @param why a clause
     */
    record Foreign(String why) implements Reply {}
}
