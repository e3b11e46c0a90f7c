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
        return List.of(new SchemaEngineMissing("ENG009"));
    }

    /** Of one file and the place where it is to load. */
    public static List<Check<Examined>> all() {
        return List.of(
                new BuiltForAnother("ENG003"),
                new DamagedEngine("ENG004"),
                new LibraryMissing("ENG006"),
                new LibraryTooOld("ENG007"),
                new NotPermitted("ENG008"),
                new RefusedByLoader("ENG012"));
    }

    /** Of an engine that ships and the client beside it. */
    public static List<Check<EngineOrigin>> ofShipped() {
        return List.of(new OtherCommit("ENG005"));
    }
}
