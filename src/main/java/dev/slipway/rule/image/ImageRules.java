package dev.slipway.rule.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.judgement.Check;
import java.util.List;

/** The rules of container images. */
public final class ImageRules {
    private static final List<Check<Container>> ALL = List.of(
            new StagesDiffer(),
            new ClientLeftBehind(),
            new HostModules(),
            new FloatingTag(),
            new StartLacks(),
            new UnpinnedCommandLine(),
            new NotBaked(),
            new CopiedLink(),
            new UnsafeMigration(),
            new BuildLacksVariable());

    private ImageRules() {}

    public static List<Check<Container>> all() {
        return ALL;
    }
}
