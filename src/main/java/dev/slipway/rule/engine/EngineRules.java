package dev.slipway.rule.engine;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.natives.EngineOrigin;
import dev.slipway.domain.verification.Examined;
import java.util.List;

/** The rules of engines, and of other native files. */
public final class EngineRules {
    private EngineRules() {}

    /** Of what an image starts. */
    public static List<Check<Container>> ofStart() {
        return List.of(new SchemaEngineMissing());
    }

    /** Of one file and the place where it is to load. */
    public static List<Check<Examined>> all() {
        return List.of(
                new BuiltForAnother(),
                new DamagedEngine(),
                new LibraryMissing(),
                new LibraryTooOld(),
                new NotPermitted(),
                new RefusedByLoader());
    }

    /** Of an engine that ships and the client beside it. */
    public static List<Check<EngineOrigin>> ofShipped() {
        return List.of(new OtherCommit());
    }
}
