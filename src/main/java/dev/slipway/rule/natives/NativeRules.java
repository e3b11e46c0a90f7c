package dev.slipway.rule.natives;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.natives.NativeNeed;
import java.util.List;

/** The rules of native files that are no engines. */
public final class NativeRules {
    private NativeRules() {}

    public static List<Check<NativeNeed>> all() {
        return List.of(new ForeignNative());
    }
}
