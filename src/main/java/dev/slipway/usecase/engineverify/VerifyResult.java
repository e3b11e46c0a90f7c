package dev.slipway.usecase.engineverify;

import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.verification.Examined;
import dev.slipway.domain.verification.Site;
import java.util.List;

/**
 * What was found out.
 *
 * @param notes what its user should know of how it was found out
 */
public record VerifyResult(Site site, List<Examined> files, Outcome outcome, List<String> notes) {
    public VerifyResult {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** The worst of the files. */
    public Answer answer() {
        if (files.stream().anyMatch(file -> file.answer() == Answer.REFUSED)) {
            return Answer.REFUSED;
        }
        return files.stream().allMatch(file -> file.answer() == Answer.LOADS) ? Answer.LOADS : Answer.NOT_DECIDED;
    }

    /** The same with another outcome: what is left of it by what the project has decided. */
    public VerifyResult with(Outcome settled) {
        return new VerifyResult(site, files, settled, notes);
    }
}
