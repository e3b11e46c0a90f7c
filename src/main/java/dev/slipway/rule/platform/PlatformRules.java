package dev.slipway.rule.platform;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.deployment.DeployedRuntime;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.FunctionImage;
import dev.slipway.domain.deployment.TargetNeed;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.verification.Examined;
import java.util.List;

/** The rules of platforms and their engines. */
public final class PlatformRules {
    private PlatformRules() {}

    /** Of a native file and the place where it is to load. */
    public static List<Check<Examined>> ofFile() {
        return List.of(new OtherPlatform("PLT003"));
    }

    /** Of an image, by how it is built or what is in it. */
    public static List<Check<Container>> ofContainer() {
        return List.of(
                new NoEnginePublished("PLT004"), new OpenSslNotInstalled("PLT005"), new LibraryNotCopied("ENG006"));
    }

    /** Of a function and the image that it is deployed as. */
    public static List<Check<FunctionImage>> ofImages() {
        return List.of(new OtherCpuOfImage("PLT003"));
    }

    /** Of the runtimes that are named for all places together. */
    public static List<Check<List<DeployedRuntime>>> ofRuntimes() {
        return List.of(new RuntimeRefused("PLT006"));
    }

    /** Of the CPU of a place. */
    public static List<Check<Destination>> ofCpus() {
        return List.of(new CpuRefused("PLT006"));
    }

    /** Of a place that a project goes to. */
    public static List<Check<TargetNeed>> all() {
        return List.of(new TargetMissing("PLT001"), new CpuContradicts("PLT003"));
    }
}
