package dev.slipway.app;

import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.usecase.concurrency.LambdaOutcome;
import dev.slipway.usecase.concurrency.LambdaProject;
import dev.slipway.usecase.concurrency.LambdaProjects;
import dev.slipway.usecase.concurrency.LambdaRequest;
import dev.slipway.usecase.connectionplan.PlanRequest;
import dev.slipway.usecase.connectionplan.ProjectDemands;
import dev.slipway.usecase.deploycheck.CheckRequest;
import dev.slipway.usecase.deploycheck.CheckResult;
import dev.slipway.usecase.deploycheck.LiveRequest;
import dev.slipway.usecase.deploycheck.destination.DestinationChoice;
import dev.slipway.usecase.deploycheck.shipped.ShippedRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The project around a folder, by the use cases that judge all of it and that add up its connections.
 *
 * @param shipped what it says of what ships
 * @param live whether and how servers are asked
 */
record ProjectsOnLambda(
        UseCases useCases, Optional<Path> capacities, ShippedRequest shipped, Optional<LiveRequest> live)
        implements LambdaProjects {
    private static final List<String> SCHEMAS = List.of("package.json", "schema.prisma", "prisma");

    @Override
    public Optional<LambdaProject> around(Path folder, LambdaRequest request) throws ProblemException {
        Path root = ProjectFolders.above(folder);
        if (Stream.concat(SCHEMAS.stream(), PlanRequest.FILES.stream())
                .noneMatch(name -> Files.exists(root.resolve(name)))) {
            return Optional.empty();
        }
        Terms terms = request.database().terms();
        LambdaOutcome checked = checked(root, request);
        ProjectDemands demands = useCases.planConnections(capacities)
                .demands(new PlanRequest(root, List.of(), terms, false, PlanRequest.Edit.NONE));
        return Optional.of(new LambdaProject(demands, checked));
    }

    @Override
    public Optional<LambdaOutcome> alone(Path folder, LambdaRequest request) throws ProblemException {
        if (!shipped.isEmpty() || live.isPresent()) {
            return Optional.of(checked(folder, request));
        }
        Terms terms = request.database().terms();
        return terms.workloads().isEmpty() ? Optional.empty() : Optional.of(planned(folder, terms));
    }

    /** Where nothing but the command line says who connects. */
    private LambdaOutcome planned(Path folder, Terms terms) throws ProblemException {
        PlanRequest request = new PlanRequest(folder, List.of(), terms, false, PlanRequest.Edit.NONE);
        return new LambdaOutcome(
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                useCases.planConnections(capacities).run(request).outcome());
    }

    private LambdaOutcome checked(Path root, LambdaRequest request) throws ProblemException {
        Fact<Platform> lambda = new Fact<>(Platform.LAMBDA, Place.of("deploy-check", Platform.LAMBDA.word()));
        DestinationChoice choice =
                new DestinationChoice(Optional.of(lambda), request.runtime(), request.architecture());
        CheckResult result = useCases.checks()
                .checkProject(capacities)
                .run(new CheckRequest(root, request.database().terms(), choice, shipped, live));
        return new LambdaOutcome(
                result.prisma(),
                runsIn(result),
                result.shipped(),
                result.sizes(),
                result.carries(),
                result.unreadable(),
                result.outcome());
    }

    private static List<Fact<String>> runsIn(CheckResult checked) {
        Stream<Fact<String>> runtimes =
                checked.destinations().stream().map(Destination::runtime).flatMap(Optional::stream);
        Stream<Fact<String>> architectures =
                checked.destinations().stream().map(Destination::architecture).flatMap(Optional::stream);
        return Stream.concat(runtimes, architectures).distinct().toList();
    }
}
