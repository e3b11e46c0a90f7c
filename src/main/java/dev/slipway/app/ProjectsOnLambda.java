package dev.slipway.app;

import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Judged;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.concurrency.LambdaProject;
import dev.slipway.usecase.concurrency.LambdaProjects;
import dev.slipway.usecase.connectionplan.PlanConnections;
import dev.slipway.usecase.connectionplan.PlanRequest;
import dev.slipway.usecase.connectionplan.ProjectDemands;
import dev.slipway.usecase.datasource.DatasourceView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project around a folder, by the use cases of the commands that answer for a side of it. */
final class ProjectsOnLambda implements LambdaProjects {
    private static final List<String> SCHEMAS = List.of("package.json", "schema.prisma", "prisma");

    private final UseCases useCases;
    private final Optional<Path> capacities;

    ProjectsOnLambda(UseCases useCases, Optional<Path> capacities) {
        this.useCases = useCases;
        this.capacities = capacities;
    }

    @Override
    public Optional<LambdaProject> around(Path folder, Terms terms) throws ProblemException {
        Path root = ProjectFolders.above(folder, PlanRequest.FILES);
        if (Stream.concat(SCHEMAS.stream(), PlanRequest.FILES.stream())
                .noneMatch(name -> Files.exists(root.resolve(name)))) {
            return Optional.empty();
        }
        PlanConnections planner = useCases.planConnections(capacities);
        PlanRequest request = new PlanRequest(root, List.of(), terms, false, PlanRequest.Edit.NONE);
        ProjectDemands demands = planner.demands(request);
        List<Judged> judged = new ArrayList<>();
        Optional<DatasourceView> urls = urls(root, judged);
        Outcome outcome = urls.map(DatasourceView::outcome).orElse(Outcome.of(judged));
        Terms.Database database = demands.terms().database();
        if (!demands.declared().isEmpty()
                && (database.instance().isPresent()
                        || database.maxConnections().number().isPresent())) {
            Outcome plan = planner.run(request).outcome();
            outcome = plan.and(without(plan, outcome));
        }
        return Optional.of(new LambdaProject(
                urls.flatMap(view -> view.datasource().project().prisma()), demands, outcome));
    }

    /** What the plan says of a limit that is missing counts the functions; the URL alone knows less. */
    private static Outcome without(Outcome plan, Outcome urls) {
        Set<String> said = plan.findings().stream().map(Finding::rule).collect(Collectors.toSet());
        return Outcome.of(urls.judged().stream()
                .filter(each -> !each.rule().equals("URL003") || !said.contains("URL003"))
                .toList());
    }

    private Optional<DatasourceView> urls(Path root, List<Judged> judged) {
        try {
            return Optional.of(useCases.showDatasource().run(root, Optional.empty(), Optional.of("AWS Lambda")));
        } catch (ProblemException e) {
            judged.add(Judged.notChecked("URL", e.problem().message()));
            return Optional.empty();
        }
    }
}
