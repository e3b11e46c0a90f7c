package dev.slipway.rule.engine;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.verification.Examined;
import dev.slipway.domain.verification.Runner.Answer;

/** ENG008: whoever runs a file may not open it, or not start a program. */
final class NotPermitted implements Check<Examined> {
    @Override
    public String rule() {
        return "ENG008";
    }

    @Override
    public Verdict judge(Examined file) {
        if (file.isForbidden()) {
            return found(file, Severity.ERROR, Findings.capital(file.denied()) + ".");
        }
        Answer decisive =
                file.isProgram() ? file.access().start() : file.access().read();
        if (decisive == Answer.YES) {
            return Verdict.PASSED;
        }
        return file.access().told()
                ? found(
                        file,
                        Severity.WARNING,
                        "Not every user may " + (file.isProgram() ? "execute" : "read") + " it: "
                                + file.access().why() + ".")
                : new Verdict.NotChecked(file.access().why());
    }

    private Verdict found(Examined file, Severity severity, String message) {
        String right = file.isProgram() ? "a+rx" : "a+r";
        return Findings.one(
                rule(),
                severity,
                file,
                file.access().why(),
                message,
                "Give it the mode before it is packed: chmod " + right + " "
                        + Findings.inside(file.place().file()) + "; and its folders a+rx.");
    }
}
