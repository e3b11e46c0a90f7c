package dev.slipway.usecase.concurrency;

import dev.slipway.domain.judgement.Outcome;
import java.util.Optional;

/**
 * What is known of a deploy to Lambda.
 *
 * @param project empty where there is none
 * @param checked what is said of the project, or of a package without one; empty where there is neither
 * @param database empty where nobody says which one it is, or where the project's processes open nothing on it
 */
public record LambdaCheck(
        Optional<LambdaProject> project,
        Optional<LambdaOutcome> checked,
        Optional<DatabaseCheck> database,
        Outcome outcome) {
    static LambdaCheck of(LambdaProject project, Optional<DatabaseCheck> database, Outcome outcome) {
        return new LambdaCheck(Optional.of(project), Optional.of(project.checked()), database, outcome);
    }

    /** The same with what somebody has decided to live with taken out. */
    public LambdaCheck with(Outcome settled) {
        return new LambdaCheck(project, checked, database, settled);
    }

    /** Whether something could not be read that had to be judged. */
    public boolean unreadable() {
        return checked.map(LambdaOutcome::unreadable).orElse(false);
    }
}
