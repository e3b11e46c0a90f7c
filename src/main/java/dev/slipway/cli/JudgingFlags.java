package dev.slipway.cli;

import dev.slipway.app.ProjectFolders;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.policy.ApplyPolicy;
import dev.slipway.usecase.policy.Policy;
import dev.slipway.usecase.policy.PolicyRequest;
import dev.slipway.usecase.policy.PolicyRequest.BaselineRequest;
import dev.slipway.usecase.policy.Settled;
import java.nio.file.Path;
import java.util.Optional;

/** What every command that judges may be told: which findings are known, and which make it say no. */
public final class JudgingFlags {
    private static final Option<Severity> FAIL_ON = Option.choice(
            "--fail-on",
            Severity.class,
            "The least severity that gives exit code 1; else that of slipway.yaml, else error.");
    private static final Option<Boolean> UPDATE =
            Option.flag("--update-baseline", "Write what is found now into that file.");
    private static final Option<BaselineRequest> BASELINE = Option.text(
                    "--baseline", "FILE", "Findings that are known, which are counted and do not fail the check.")
            .as((option, file, line) -> {
                FileKind.requireOther("--baseline " + file, file);
                return new BaselineRequest(line.resolve(file), file, line.has(UPDATE));
            });

    /** {@code --fail-on}, {@code --baseline} and {@code --update-baseline}. */
    public static final Options ALL = Options.of(FAIL_ON, BASELINE, UPDATE);

    private final Line line;
    private final Session session;
    private final ApplyPolicy apply;
    private final Policy policy;

    private JudgingFlags(Line line, Session session, ApplyPolicy apply, Policy policy) {
        this.line = line;
        this.session = session;
        this.apply = apply;
        this.policy = policy;
    }

    /**
     * Reads the decisions of the project that a folder is in.
     *
     * @param folder any in the project
     */
    public static JudgingFlags read(Line line, Session session, Path folder) throws ProblemException {
        Optional<BaselineRequest> baseline = line.get(BASELINE);
        if (baseline.isEmpty() && line.has(UPDATE)) {
            throw Problem.usage("--update-baseline names no file.")
                    .remedy("Name it: --baseline FILE --update-baseline");
        }
        ApplyPolicy apply = session.useCases().applyPolicy();
        PolicyRequest request = new PolicyRequest(ProjectFolders.ofDecisions(folder), line.get(FAIL_ON), baseline);
        return new JudgingFlags(line, session, apply, apply.read(request));
    }

    /** Takes out of an outcome what is known, and tells what became of the baseline. */
    public Settled settle(Outcome outcome) throws ProblemException {
        return settle(outcome, Optional.empty(), false);
    }

    /**
     * The same for all that can be judged of a project: a suppression of nothing is named then.
     *
     * @param guessed its version, where no file tells that for certain
     */
    public Settled settleAll(Outcome outcome, Optional<String> guessed) throws ProblemException {
        return settle(outcome, guessed, true);
    }

    private Settled settle(Outcome outcome, Optional<String> guessed, boolean whole) throws ProblemException {
        Settled settled = apply.settle(policy, outcome, whole);
        session.notes(settled.notes());
        return settled.with(SameProject.of(line, guessed, settled.outcome()));
    }

    /** 1 where the policy says no, 3 where nothing was judged. */
    public static ExitCode exitCode(Settled settled) {
        return settled.outcome().fails(settled.failOn())
                ? ExitCode.CHECK_FAILED
                : settled.judged() ? ExitCode.OK : ExitCode.INPUT;
    }
}
