package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.domain.urlsource.ReleasedDatasource;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import dev.slipway.rule.url.UrlRules;
import dev.slipway.usecase.deploycheck.destination.FlyToml;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Judges what Fly.io runs before it deploys. */
record FlyRelease(ReadableTexts texts, Documents documents, Path folder) {
    /** Nothing where the project does not go there, or has no command for its releases. */
    Outcome judge(DeployedDatasource datasource, List<Destination> destinations) throws ProblemException {
        FlyToml fly = FlyToml.of(texts, documents, folder);
        Optional<FlyToml.Started> release = fly.release();
        if (release.isEmpty() || destinations.stream().noneMatch(each -> each.platform() == Platform.FLY)) {
            return Outcome.of(List.of());
        }
        boolean migrates =
                MigratingSteps.migrates(texts, documents, folder, release.get().line());
        return Outcome.judge(
                UrlRules.ofRelease(),
                new ReleasedDatasource(
                        datasource, Platform.FLY.title(), release.get().place(), migrates, isCopied(fly)));
    }

    /** LiteFS is started by the image. */
    private boolean isCopied(FlyToml fly) throws ProblemException {
        Optional<Dockerfile> file = fly.dockerfile(name -> texts.read(folder.resolve(name)));
        return file.isEmpty()
                || file.get().stages().stream()
                        .flatMap(stage -> stage.instructions().stream())
                        .anyMatch(each -> each.text().contains("litefs"));
    }
}
