package dev.slipway.app;

import dev.slipway.usecase.deploycheck.Side;
import java.util.ArrayList;
import java.util.List;

/** All that is judged of a deployment beside what has a command of its own. */
final class DeploySides {
    private DeploySides() {}

    static List<Side> of(UseCases useCases) {
        List<Side> sides = new ArrayList<>();
        sides.add(useCases.installSide());
        sides.add(useCases.sourceSide());
        sides.add(useCases.engines().nativesSide());
        sides.add(useCases.imageSide());
        return sides;
    }
}
