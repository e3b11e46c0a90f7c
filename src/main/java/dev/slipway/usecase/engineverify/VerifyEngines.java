package dev.slipway.usecase.engineverify;

import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.verification.Examined;
import dev.slipway.port.Artefacts;
import dev.slipway.port.Hosts;
import dev.slipway.port.SystemTables;
import dev.slipway.rule.engine.EngineRules;
import dev.slipway.rule.platform.PlatformRules;
import dev.slipway.usecase.nativefiles.Examiner;
import dev.slipway.usecase.nativefiles.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says of native files whether they load in a place, and what keeps those that do not. */
public final class VerifyEngines {
    private final Artefacts artefacts;
    private final Grounds grounds;
    private final Examiner examiner;

    /**
     * With what is known of systems.
     *
     * @param environment of this machine's processes
     * @param commits those that engines may carry
     */
    public VerifyEngines(
            Hosts hosts,
            Artefacts artefacts,
            SystemTables tables,
            Map<String, String> environment,
            Examiner.Commits commits) {
        this.artefacts = artefacts;
        this.examiner = new Examiner(tables, commits);
        this.grounds = new Grounds(hosts, artefacts, tables, environment);
    }

    /** Looks at all files; what is not found or cannot be read is a problem, what does not load is an answer. */
    public VerifyResult run(VerifyRequest request) throws ProblemException {
        try (Ground ground = grounds.open(request)) {
            List<Examined> files = new ArrayList<>();
            Finder finder = new Finder(artefacts, request, ground);
            finder.each(candidate -> files.add(examiner.examine(candidate, request.target(), ground)));
            if (files.isEmpty()) {
                throw Unreadable.nothingNative("What was found", "went away while it was looked at");
            }
            List<RuleVerdict> judged = new ArrayList<>();
            for (Examined file : files) {
                judged.addAll(Outcome.judge(EngineRules.all(), file).judged());
                judged.addAll(Outcome.judge(PlatformRules.ofFile(), file).judged());
            }
            List<String> notes = new ArrayList<>(ground.notes());
            notes.addAll(finder.notes());
            return new VerifyResult(ground.site(), files, Outcome.of(judged), notes);
        }
    }
}
