package dev.slipway.app;

import dev.slipway.usecase.deploycheck.Side;
import dev.slipway.usecase.deploycheck.client.ClientSide;
import dev.slipway.usecase.deploycheck.packaging.PackagingSide;
import dev.slipway.usecase.platformquery.AskedHost;
import dev.slipway.usecase.platformquery.PlatformRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that is judged of a deployment beside what has a command of its own. */
final class DeploySides {
    private DeploySides() {}

    private static Side packaging(UseCases useCases) {
        return new PackagingSide(
                useCases.texts(),
                useCases.documents(),
                (runtime, architecture, folder) -> useCases.engines()
                        .queryPlatform()
                        .run(new PlatformRequest(new AskedHost.Named(runtime), architecture, Optional.empty(), folder))
                        .decision()
                        .binaryTarget(),
                useCases.packageLimits());
    }

    static List<Side> of(UseCases useCases) {
        List<Side> sides = new ArrayList<>();
        sides.add(useCases.installSide());
        sides.add(useCases.sourceSide());
        sides.add(useCases.engines().nativesSide());
        sides.add(useCases.imageSide());
        sides.add(packaging(useCases));
        sides.add(new ClientSide(useCases.texts(), useCases.documents(), new ClientTargets(useCases)));
        return sides;
    }
}
