package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Problem;
import java.time.Duration;
import java.util.Optional;

/** What came of one attempt that does not settle matters for good by a problem. */
sealed interface AttemptResult {
    /** The server answered, well or with a refusal that stays. */
    record Answered(HttpReply reply) implements AttemptResult {}

    /**
     * It may go better another time.
     *
     * @param problem what to say when there is no other time
     * @param reason a few words for the note on the retry
     * @param askedPause what the server asked for
     * @param mostRetries how often it is worth another attempt at most
     */
    record Failed(Problem problem, String reason, Optional<Duration> askedPause, int mostRetries)
            implements AttemptResult {}
}
