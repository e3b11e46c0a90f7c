package dev.slipway.rule.install;

import dev.slipway.domain.install.InstallScripts;
import dev.slipway.domain.install.InstalledEngines;
import dev.slipway.domain.install.NativeNeed;
import dev.slipway.domain.install.PrismaSet;
import dev.slipway.domain.judgement.Check;
import java.util.List;

/** The rules of installing. */
public final class InstallRules {
    private InstallRules() {}

    /** Of the scripts that an installation runs. */
    public static List<Check<InstallScripts>> ofScripts() {
        return List.of(new ScriptsBlocked("LCK001"));
    }

    /** Of what it leaves. */
    public static List<Check<InstalledEngines>> ofEngines() {
        return List.of(new EnginesLacking("LCK003"));
    }

    /** Of what it follows. */
    public static List<Check<NativeNeed>> ofLock() {
        return List.of(new NativeNotLocked("LCK002"));
    }

    /** Of the packages that belong together. */
    public static List<Check<PrismaSet>> ofVersions() {
        return List.of(new VersionsDiffer("GEN003"));
    }
}
