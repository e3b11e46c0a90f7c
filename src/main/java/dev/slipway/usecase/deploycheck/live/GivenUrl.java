package dev.slipway.usecase.deploycheck.live;

import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.usecase.deploycheck.LiveRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A project with the URL that its user gave in the place of the one that its queries go to. */
final class GivenUrl {
    private GivenUrl() {}

    /** The project as it is where none was given; the URL alone where there is no project. */
    static Optional<DeployedDatasource> in(LiveRequest request, Path folder, Optional<DeployedDatasource> project) {
        if (request.url().isEmpty()) {
            return project;
        }
        DeployedDatasource alone = DeployedDatasource.given(
                request.url().get().raw(), project.flatMap(DeployedDatasource::provider), folder);
        return Optional.of(project.map(around -> replaced(around, alone)).orElse(alone));
    }

    private static DeployedDatasource replaced(DeployedDatasource around, DeployedDatasource given) {
        ProjectDatasource project = around.project();
        List<ConfiguredUrl> urls = new ArrayList<>(given.project().urls());
        project.urls().stream().filter(each -> !each.field().equals("url")).forEach(urls::add);
        ProjectDatasource replaced = new ProjectDatasource(
                project.root(),
                project.prisma(),
                project.schema(),
                project.provider(),
                project.providerAt(),
                urls,
                project.config(),
                project.pool(),
                project.notes(),
                project.refusals());
        // Which files of TLS are there is said of the project itself.
        return DeployedDatasource.of(replaced, path -> true, around.scalesOut());
    }
}
