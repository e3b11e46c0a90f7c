package dev.slipway.usecase.concurrency;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.FunctionName;
import dev.slipway.domain.capacity.SandboxLimit;
import dev.slipway.domain.judgement.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What a database carries, and how that came about.
 *
 * @param limit the concurrency limit of the function; 0 where not one sandbox fits
 * @param reservable whether the account can reserve anything; where it cannot, its quota is the limit
 * @param quotaKnown whether somebody said what its quota is
 * @param connectionLimit what each sandbox may open
 * @param passed the rules that were judged and found kept
 */
public record DatabaseCheck(
        Capacity capacity,
        SandboxLimit limit,
        boolean reservable,
        boolean quotaKnown,
        int connectionLimit,
        Optional<FunctionName> function,
        List<Note> notes,
        List<Finding> findings,
        List<String> passed,
        List<NotChecked> notChecked) {
    public DatabaseCheck {
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
        passed = List.copyOf(passed);
        notChecked = List.copyOf(notChecked);
    }

    /** False where something was found that stops a deploy. That nothing was found proves nothing of the package. */
    public boolean acceptable() {
        for (Finding finding : findings) {
            if (finding.isError()) {
                return false;
            }
        }
        return true;
    }
}
