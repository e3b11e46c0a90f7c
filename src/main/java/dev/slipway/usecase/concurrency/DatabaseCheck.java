package dev.slipway.usecase.concurrency;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.FunctionName;
import dev.slipway.domain.capacity.SandboxLimit;
import dev.slipway.domain.judgement.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What a database carries, and how that came about.
 *
 * @param limit the concurrency limit of the function; 0 where not one sandbox fits
 * @param reservable whether the account can reserve anything; where it cannot, its quota is the limit
 * @param quotaKnown whether somebody said what its quota is
 * @param connectionLimit what each sandbox may open
 */
public record DatabaseCheck(
        Capacity capacity,
        SandboxLimit limit,
        boolean reservable,
        boolean quotaKnown,
        int connectionLimit,
        Optional<FunctionName> function,
        List<Note> notes,
        Outcome outcome) {
    public DatabaseCheck {
        notes = List.copyOf(notes);
    }

    /** False where something was found that stops a deploy. That nothing was found proves nothing of the package. */
    public boolean acceptable() {
        return !outcome.hasErrors();
    }
}
