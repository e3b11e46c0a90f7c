package dev.slipway.rule.network;

import dev.slipway.domain.install.NetworkSettings;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import java.util.List;
import java.util.Optional;

/** The rules of where engines come from. */
public final class NetworkRules {
    private static final List<Check<NetworkSettings>> ALL =
            List.of(new ChecksumsIgnored("NET001"), new MirrorMisconfigured("NET002"));

    private NetworkRules() {}

    public static List<Check<NetworkSettings>> all() {
        return ALL;
    }

    /** From Prisma 8 on nothing is fetched. */
    static Optional<Verdict> withoutEngines(NetworkSettings settings) {
        return settings.prisma()
                .filter(version -> version.major() > 7)
                .map(version -> new NotApplicable("Prisma " + version.major() + " fetches no engine"));
    }
}
