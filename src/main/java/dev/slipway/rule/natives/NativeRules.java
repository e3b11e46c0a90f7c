package dev.slipway.rule.natives;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.natives.DetectedPlace;
import dev.slipway.domain.natives.NeededFamily;
import dev.slipway.domain.natives.PinnedTargets;
import java.util.List;

/** The rules of native files that are no engines. */
public final class NativeRules {
    private NativeRules() {}

    public static List<Check<NeededFamily>> all() {
        return List.of(new ForeignNative("NAT001"));
    }

    /** Of an image, by what Prisma makes of it. */
    public static List<Check<DetectedPlace>> ofPlace() {
        return List.of(new OpenSslUnseen("PLT005"));
    }

    /** Of what a client is generated for. */
    public static List<Check<PinnedTargets>> ofTargets() {
        return List.of(new TargetUnknown("PLT002"));
    }
}
