package dev.slipway.app;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.connectionplan.PlanRequest;
import dev.slipway.usecase.connectionstatus.Plans;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What projects may open, by the use case that plans it. */
record PlansOfProjects(UseCases useCases) implements Plans {
    private static final Terms UNSAID = new Terms(
            Terms.Database.UNNAMED,
            Setting.absent(),
            Setting.absent(),
            Setting.absent(),
            Setting.absent(),
            Setting.absent(),
            List.of(),
            List.of(),
            List.of(),
            "");

    @Override
    public Optional<List<Demand>> around(Path folder, Optional<ConnectionUrl> given) throws ProblemException {
        Path root = ProjectFolders.above(folder);
        if (PlanRequest.FILES.stream().noneMatch(name -> Files.exists(root.resolve(name)))) {
            return Optional.empty();
        }
        PlanRequest request =
                new PlanRequest(root, List.of(), given.map(UNSAID::with).orElse(UNSAID), false, PlanRequest.Edit.NONE);
        List<Demand> declared =
                useCases.planConnections(Optional.empty()).demands(request).declared();
        return declared.isEmpty() ? Optional.empty() : Optional.of(declared);
    }
}
