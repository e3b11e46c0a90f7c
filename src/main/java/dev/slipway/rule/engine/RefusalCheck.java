package dev.slipway.rule.engine;

import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.verification.Examined;

/** A rule about a file that a loader refuses; one that loads keeps it. */
interface RefusalCheck extends Check<Examined> {
    @Override
    default Verdict judge(Examined file) {
        if (file.loading().answer() == Answer.NOT_DECIDED) {
            return new Verdict.NotChecked(file.loading().why());
        }
        if (file.isOthers()) {
            return new Verdict.NotApplicable("the file is for another system than the place");
        }
        return file.loading().answer() == Answer.LOADS ? Verdict.PASSED : judgeRefused(file);
    }

    Verdict judgeRefused(Examined file);
}
