package dev.slipway.rule.engine;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.verification.Examined;
import dev.slipway.domain.verification.Runner.Permission;

/** ENG008: whoever runs a file may not open it, or not start a program. */
record NotPermitted(String rule) implements Check<Examined> {
    @Override
    public Verdict judge(Examined file) {
        if (file.isForbidden()) {
            return found(file, Severity.ERROR, EngineFindings.capital(file.denied()) + ".");
        }
        Permission decisive =
                file.isProgram() ? file.access().start() : file.access().read();
        if (decisive == Permission.YES) {
            return Verdict.PASSED;
        }
        if (file.access().unmarked() && file.engine().isPresent()) {
            return unmarked(file);
        }
        return file.access().told()
                ? found(
                        file,
                        Severity.WARNING,
                        "Not every user may " + (file.isProgram() ? "execute" : "read") + " it: "
                                + file.access().why() + ".")
                : new Verdict.NotChecked(file.access().why());
    }

    /** Whoever unpacks such an archive gives its files the mode of a text, which a library can be read with. */
    private Verdict unmarked(Examined file) {
        String why = EngineFindings.capital(file.access().why());
        return file.isProgram()
                ? EngineFindings.one(
                        rule(),
                        Severity.ERROR,
                        file,
                        file.access().why(),
                        why + ", so that nothing lets it be executed where it is unpacked.",
                        "Zip it on Linux or macOS, or in a container of Linux, where chmod a+rx is kept.")
                : EngineFindings.one(
                        rule(),
                        Severity.WARNING,
                        file,
                        file.access().why(),
                        why + "; whether it can be read is up to whatever unpacks it.",
                        "Zip it on Linux or macOS, or in a container of Linux.");
    }

    private Verdict found(Examined file, Severity severity, String message) {
        String right = file.isProgram() ? "a+rx" : "a+r";
        return EngineFindings.one(
                rule(),
                severity,
                file,
                file.access().why(),
                message,
                "Give it the mode before it is packed: chmod " + right + " "
                        + EngineFindings.inside(file.place().file()) + "; and its folders a+rx.");
    }
}
