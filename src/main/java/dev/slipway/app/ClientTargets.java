package dev.slipway.app;

import dev.slipway.adapter.rootfs.DiskHosts;
import dev.slipway.domain.artefact.ImageConfig;
import dev.slipway.domain.client.NeededEngine;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.platform.Decision;
import dev.slipway.domain.platform.PrismaDetection;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.Hosts.HostView;
import dev.slipway.usecase.deploycheck.client.NeededEngines;
import dev.slipway.usecase.platformquery.AskedHost;
import dev.slipway.usecase.platformquery.PlatformRequest;
import java.nio.file.Path;
import java.util.Optional;

/** The engine that a client looks for: in an image by what is in it, elsewhere by the table of runtimes. */
record ClientTargets(UseCases useCases) implements NeededEngines {
    @Override
    public NeededEngine of(Shipped shipped, Optional<PrismaVersion> version, Path project) {
        Destination destination = shipped.destination();
        try {
            if (shipped.isImage()) {
                return inImage(shipped, version);
            }
            Optional<String> runtime = destination.runtimeName();
            if (runtime.isEmpty()) {
                return new NeededEngine(Optional.empty(), destination.unnamed());
            }
            Decision decision = useCases.engines()
                    .queryPlatform()
                    .run(new PlatformRequest(
                            new AskedHost.Named(runtime.get()),
                            destination.architecture().map(Fact::value),
                            version,
                            project))
                    .decision();
            return decided(decision, destination.title());
        } catch (ProblemException e) {
            return new NeededEngine(Optional.empty(), e.problem().told());
        }
    }

    private static NeededEngine inImage(Shipped shipped, Optional<PrismaVersion> version) throws ProblemException {
        Optional<String> said = shipped.image().map(ImageConfig::platform).map(each -> each.architecture());
        try (HostView host = DiskHosts.tree(shipped.tree(), said, shipped.name())) {
            return decided(
                    new PrismaDetection().decide(version.orElse(Releases.LAST_WITH_QUERY_ENGINES), host.probe()),
                    shipped.name());
        }
    }

    private static NeededEngine decided(Decision decision, String where) {
        return new NeededEngine(
                decision.binaryTarget(),
                decision.binaryTarget()
                        .map(target ->
                                "as it does in " + where + (decision.fallsBack() ? ", where it finds no libssl" : ""))
                        .orElse("Prisma names no target in " + where
                                + decision.thrown().map(text -> ": " + text).orElse("")));
    }
}
