package dev.slipway.rule.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.StagedTargets;
import dev.slipway.domain.judgement.Check;
import java.util.List;

/** The rules of container images. */
public final class ImageRules {
    private static final List<Check<Container>> ALL = List.of(
            new StagesDiffer(),
            new ClientLeftBehind(),
            new NeverGenerated(),
            new HostModules(),
            new FloatingTag(),
            new StartLacks(),
            new UnpinnedCommandLine(),
            new NotBaked(),
            new CopiedLink(),
            new UnsafeMigration(),
            new BuildLacksVariable());

    private ImageRules() {}

    /** Of a Dockerfile and the generators of its project. */
    public static List<Check<StagedTargets>> ofTargets() {
        return List.of(new TargetOfStage());
    }

    public static List<Check<Container>> all() {
        return ALL;
    }
}
