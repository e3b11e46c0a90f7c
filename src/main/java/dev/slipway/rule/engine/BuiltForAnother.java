package dev.slipway.rule.engine;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.NamedEngine;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.verification.Examined;
import java.util.Optional;

/** ENG003: the header of a file says another system or processor than its name, or than the target that was asked for. */
record BuiltForAnother(String rule) implements Check<Examined> {
    @Override
    public Verdict judge(Examined file) {
        if (file.builtFor().isEmpty()) {
            return new Verdict.NotApplicable("the file has no header that tells a system");
        }
        Optional<BinaryTarget> named = file.engine().flatMap(NamedEngine::target);
        if (named.isEmpty() && file.asked().isEmpty()) {
            return new Verdict.NotApplicable("no name says which target a file is for");
        }
        return file.contradiction()
                .map(wrong -> (Verdict) EngineFindings.one(
                        rule(),
                        Severity.ERROR,
                        file,
                        file.builtFor().orElseThrow().described(),
                        wrong.message(),
                        file.engine().isPresent()
                                ? "Fetch that engine, and do not rename others: slipway engine fetch --platform "
                                        + wrong.target()
                                : EngineFindings.again(file)))
                .orElse(Verdict.PASSED);
    }
}
