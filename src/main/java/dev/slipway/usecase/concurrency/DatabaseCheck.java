package dev.slipway.usecase.concurrency;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.FunctionName;
import dev.slipway.domain.capacity.SandboxLimit;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.datasource.DriverAdapter;
import dev.slipway.domain.judgement.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What a database carries, and how that came about.
 *
 * @param limit the concurrency limit of the function; 0 where not one sandbox fits
 * @param reservable whether the account can reserve anything; where it cannot, its quota is the limit
 * @param quotaKnown whether somebody said what its quota is
 * @param pool the same, where somebody said it: the command line or the project
 * @param connectionLimit what each sandbox may open
 * @param adapter whose driver keeps the pool of a sandbox, where the engine does not
 * @param outcome whether the demand fits, where it is known
 */
public record DatabaseCheck(
        Capacity capacity,
        SandboxLimit limit,
        boolean reservable,
        boolean quotaKnown,
        Setting pool,
        int connectionLimit,
        Optional<FunctionName> function,
        Optional<DriverAdapter> adapter,
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
