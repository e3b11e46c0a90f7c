package dev.slipway.usecase.concurrency;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.judgement.Judged;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Judges what can be judged of a deploy to Lambda: by the project around, where there is one, and by its database. */
public final class CheckLambda {
    private static final String RULE = "CON001";
    private static final String PACKAGE =
            "No package was named; this version looks at what is deployed from, not at" + " what ships.";
    private static final String NO_PROJECT = "No project here: ";

    private final CheckDatabase databases;
    private final LambdaProjects projects;

    public CheckLambda(CheckDatabase databases, LambdaProjects projects) {
        this.databases = databases;
        this.projects = projects;
    }

    /**
     * Judges what is known where it stands.
     *
     * @param folder in the project, where there is one
     */
    public LambdaCheck run(Path folder, DatabaseRequest request) throws ProblemException {
        Optional<LambdaProject> project = projects.around(folder, request.terms());
        return project.isPresent() ? within(project.get(), request) : alone(request);
    }

    private LambdaCheck alone(DatabaseRequest request) throws ProblemException {
        DatabaseCheck database = databases.run(request);
        List<Judged> open = packages();
        open.add(Judged.notChecked("CON002", NO_PROJECT + "the functions' own configuration was not read."));
        open.add(Judged.notChecked("URL", NO_PROJECT + "no database URL was read."));
        return new LambdaCheck(
                Optional.empty(), Optional.of(database), database.outcome().and(Outcome.of(open)));
    }

    private LambdaCheck within(LambdaProject project, DatabaseRequest request) throws ProblemException {
        DatabaseRequest known = request.within(project);
        List<Judged> more = packages();
        Demand demand = project.demand(request.function());
        Optional<DatabaseCheck> database = Optional.empty();
        if (known.terms().connectionLimit().number().equals(OptionalInt.of(0))) {
            String why = demand.pool().source();
            more.add(new Judged(RULE, new Verdict.NotApplicable(why)));
        } else if (known.namesDatabase()) {
            database = Optional.of(databases.run(known));
        } else {
            more.add(Judged.notChecked(
                    RULE,
                    "No database was named; give its size: --instance m5.large, or its limit: --max-connections N."));
        }
        Outcome outcome = project.outcome()
                .and(database.map(each -> news(each.outcome(), project.outcome()))
                        .orElse(Outcome.of(List.of())))
                .and(Outcome.of(more));
        return new LambdaCheck(Optional.of(project), database, outcome);
    }

    /** That the traffic was not said matters only where nothing else is compared with the database. */
    private static Outcome news(Outcome database, Outcome project) {
        boolean planned = project.judged().stream().anyMatch(each -> each.rule().equals(RULE));
        return planned && database.findings().isEmpty() ? Outcome.of(List.of()) : database;
    }

    private static List<Judged> packages() {
        List<Judged> open = new ArrayList<>();
        List.of("PLT", "ENG", "GEN", "PKG", "NAT").forEach(family -> open.add(Judged.notChecked(family, PACKAGE)));
        return open;
    }
}
