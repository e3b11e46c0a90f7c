package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.descriptor.SlipwayFile;
import dev.slipway.domain.judgement.Place;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says that no file tells how many instances use the database at once, and what to give. */
final class UncountedInstances {
    private static final Set<Platform> PLATFORMS =
            EnumSet.of(Platform.VERCEL, Platform.NOW, Platform.NETLIFY, Platform.FLY);

    private UncountedInstances() {}

    /** Whether a file says how many run at once on none of its kind. */
    static boolean isOf(Destination destination) {
        return PLATFORMS.contains(destination.platform());
    }

    /** Of a platform beside what was counted, where nobody told how many. */
    static Optional<String> beside(Optional<Plan> planned, List<Destination> destinations) {
        boolean told = planned.stream()
                .flatMap(plan -> plan.demands().stream())
                .map(each -> each.workload().place())
                .anyMatch(place -> place.kind() != Place.Kind.FILE || SlipwayFile.NAMES.contains(place.file()));
        return destinations.stream()
                .filter(each -> isOf(each) && !told)
                .map(Destination::platform)
                .findFirst()
                .map(platform -> instances("instances of " + platform.title()) + ", so they are not in the sum; "
                        + count(platform));
    }

    /** Of a project of which nothing was counted. */
    static String ofAll(boolean fly) {
        return fly
                ? instances("machines of Fly.io") + ", fly scale show tells it; " + count(Platform.FLY)
                : instances("instances") + "; " + count(Platform.LAMBDA) + ", or --service web,replicas=3";
    }

    private static String instances(String which) {
        return "how many " + which + " use the database at once stands in no file";
    }

    private static String count(Platform platform) {
        return "say how many: "
                + (platform == Platform.FLY ? "--service app,replicas=2" : "--function api,reserved=20");
    }
}
