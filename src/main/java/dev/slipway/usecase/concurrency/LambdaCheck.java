package dev.slipway.usecase.concurrency;

import dev.slipway.domain.judgement.Outcome;
import java.util.Optional;

/**
 * What is known of a deploy to Lambda.
 *
 * @param project empty where there is none
 * @param database empty where nobody says which one it is, or where the project's processes open nothing on it
 */
public record LambdaCheck(Optional<LambdaProject> project, Optional<DatabaseCheck> database, Outcome outcome) {
    /** The same with what somebody has decided to live with taken out. */
    public LambdaCheck with(Outcome settled) {
        return new LambdaCheck(project, database, settled);
    }

    /** Whether something was found that stops a deploy. */
    public boolean hasErrors() {
        return outcome.hasErrors();
    }
}
