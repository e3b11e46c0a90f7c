package dev.slipway.usecase.concurrency;

import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Judges what can be judged of a deploy to Lambda: by the project around, where there is one, and by its database. */
public record CheckLambda(CheckDatabase databases, LambdaProjects projects) {
    private static final String RULE = "CON001";
    private static final String NO_PROJECT = "No project here: its URLs, functions and engines were not read.";

    /**
     * Judges what is known where it stands.
     *
     * @param folder in the project, where there is one
     */
    public LambdaCheck run(Path folder, LambdaRequest request) throws ProblemException {
        Optional<LambdaProject> project = projects.around(folder, request);
        return project.isPresent() ? within(project.get(), request.database()) : alone(folder, request);
    }

    private LambdaCheck alone(Path folder, LambdaRequest request) throws ProblemException {
        Optional<LambdaOutcome> shipped = projects.alone(folder, request);
        DatabaseRequest asked = request.database().asked(shipped).alone();
        boolean named = asked.namesDatabase() || asked.engine().isPresent();
        if (!named && shipped.isEmpty()) {
            throw Problem.input("No project here: " + folder + " has neither a package.json nor a serverless.yml or"
                            + " template.yaml, and neither a package nor a database was named.")
                    .remedy("Go into the project's folder, name it, --project DIR, or name a database's size or a"
                            + " package: slipway deploy-check lambda --instance m5.large, slipway deploy-check lambda"
                            + " --package dist.zip");
        }
        Outcome outcome = shipped.map(LambdaOutcome::outcome)
                .orElse(Outcome.of(List.of(RuleVerdict.notChecked("PKG", NO_PROJECT))));
        if (asked.isKeptElsewhere()) {
            Outcome none = unneeded(DatabaseRequest.source(asked.terms().connectionLimit(), ""));
            return new LambdaCheck(Optional.empty(), shipped, Optional.empty(), outcome.and(none));
        }
        Optional<DatabaseCheck> database = named ? Optional.of(databases.run(asked)) : Optional.empty();
        return new LambdaCheck(
                Optional.empty(),
                shipped,
                database,
                database.filter(each -> saysMore(each, outcome, asked))
                        .map(each -> each.outcome().and(outcome))
                        .orElse(outcome));
    }

    /** Of a pool that somebody else keeps, which no number of sandboxes fills. */
    private static Outcome unneeded(String why) {
        return Outcome.of(List.of(new RuleVerdict(RULE, new Verdict.NotApplicable(why))));
    }

    private LambdaCheck within(LambdaProject project, DatabaseRequest request) throws ProblemException {
        DatabaseRequest known = request.within(project).asked(Optional.of(project.checked()));
        if (known.isKeptElsewhere()) {
            Outcome none = unneeded(project.demand(request.function()).pool().source());
            return LambdaCheck.of(project, Optional.empty(), project.outcome().and(none));
        }
        if (!known.namesDatabase()) {
            return LambdaCheck.of(project, Optional.empty(), project.outcome());
        }
        if (!request.namesDatabase() && project.checked().unreadable() && isUnknown(known)) {
            // The size stands in a file, where whoever planned has found it wrong.
            return LambdaCheck.of(project, Optional.empty(), project.outcome());
        }
        DatabaseCheck database = databases.run(known);
        Outcome news = saysMore(database, project.outcome(), known) ? database.outcome() : Outcome.of(List.of());
        return LambdaCheck.of(project, Optional.of(database), project.outcome().and(news));
    }

    private boolean isUnknown(DatabaseRequest request) {
        try {
            databases.run(request);
            return false;
        } catch (ProblemException e) {
            return true;
        }
    }

    /** Where the numbers of all functions were compared, only what the traffic needs is new. */
    private static boolean saysMore(DatabaseCheck database, Outcome said, DatabaseRequest request) {
        boolean compared = said.judged().stream()
                .anyMatch(each -> each.rule().equals(RULE) && !(each.verdict() instanceof Verdict.NotChecked));
        boolean exceeded = said.findings().stream().anyMatch(each -> each.rule().equals(RULE));
        boolean traffic = request.traffic().isPresent() && database.limit().sandboxes() > 0;
        return exceeded ? traffic : !compared || !database.outcome().findings().isEmpty();
    }
}
