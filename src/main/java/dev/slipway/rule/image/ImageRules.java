package dev.slipway.rule.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.StagedTargets;
import dev.slipway.domain.judgement.Check;
import java.util.List;

/** The rules of container images. */
public final class ImageRules {
    private static final List<Check<Container>> ALL = List.of(
            new StagesDiffer("IMG001"),
            new ClientLeftBehind("IMG002"),
            new NeverGenerated("GEN001"),
            new HostModules("IMG003"),
            new FloatingTag("IMG004"),
            new StartLacks("IMG005"),
            new UnpinnedCommandLine("IMG006"),
            new NotBaked("IMG007"),
            new CopiedLink("IMG008"),
            new UnsafeMigration("IMG009"),
            new SecretsCopied("URL011"),
            new BuildLacksVariable("URL012"));

    private ImageRules() {}

    /** Of a Dockerfile and the generators of its project. */
    public static List<Check<StagedTargets>> ofTargets() {
        return List.of(new TargetOfStage("PLT001"));
    }

    /** Of what is started in an image of which nothing but the name is known. */
    public static List<Check<Container>> ofStart() {
        return List.of(new StartLacks("IMG005"), new UnpinnedCommandLine("IMG006"), new UnsafeMigration("IMG009"));
    }

    /** Of a client that is generated without an engine. */
    public static List<Check<Container>> ofProxied() {
        return List.of(new DirectUrlOfImage("ENG010"));
    }

    public static List<Check<Container>> all() {
        return ALL;
    }
}
