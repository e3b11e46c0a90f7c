package dev.slipway.rule.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.install.NativeNeed;
import dev.slipway.domain.install.NativeNeed.WantedPlatform;
import dev.slipway.domain.install.NativeParent;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeNotLockedTest {
    private static final List<String> SHARP = List.of(
            "@img/sharp-darwin-arm64",
            "@img/sharp-linux-x64",
            "@img/sharp-linux-arm64",
            "@img/sharp-linuxmusl-x64",
            "@img/sharp-libvips-linux-x64",
            "@img/sharp-libvips-linuxmusl-x64",
            "@img/sharp-wasm32",
            "@img/sharp-win32-x64");
    private static final List<String> SWC = List.of(
            "@swc/core-darwin-x64", "@swc/core-linux-x64-gnu", "@swc/core-linux-x64-musl", "@swc/core-win32-x64-msvc");
    private static final List<String> ESBUILD =
            List.of("@esbuild/darwin-arm64", "@esbuild/linux-x64", "@esbuild/linux-arm64");
    private static final List<String> SASS = List.of("sass-embedded-linux-x64", "sass-embedded-linux-musl-x64");

    @ParameterizedTest
    @CsvSource({
        "sharp, '@img/sharp-darwin-arm64', x64, glibc, '@img/sharp-linux-x64, @img/sharp-libvips-linux-x64'",
        "sharp, '@img/sharp-linux-x64 @img/sharp-libvips-linux-x64', x64, glibc, ''",
        "sharp, '@img/sharp-linux-x64', x64, glibc, '@img/sharp-libvips-linux-x64'",
        "sharp, '@img/sharp-linux-x64', arm64, glibc, '@img/sharp-linux-arm64'",
        "sharp, '@img/sharp-linux-x64', x64, musl, '@img/sharp-linuxmusl-x64, @img/sharp-libvips-linuxmusl-x64'",
        "sharp, '@img/sharp-linuxmusl-x64 @img/sharp-libvips-linuxmusl-x64', x64, musl, ''",
        "swc, '@swc/core-linux-x64-gnu', x64, glibc, ''",
        "swc, '@swc/core-linux-x64-gnu', x64, musl, '@swc/core-linux-x64-musl'",
        "swc, '@swc/core-darwin-x64', arm64, glibc, ''",
        "esbuild, '@esbuild/linux-x64', x64, musl, ''",
        "esbuild, '@esbuild/darwin-arm64', x64, glibc, '@esbuild/linux-x64'",
        "esbuild, '', x64, glibc, '@esbuild/linux-x64'",
        "esbuild, '@esbuild/linux-arm64', '', glibc, ''",
        "esbuild, '@esbuild/darwin-arm64', '', glibc, '@esbuild/linux-x64, @esbuild/linux-arm64'",
        "sass, 'sass-embedded-linux-x64', x64, musl, 'sass-embedded-linux-musl-x64'",
        "sass, 'sass-embedded-linux-musl-x64', x64, glibc, 'sass-embedded-linux-x64'",
    })
    void oneOfEachKindMustFitTheTarget(String which, String locked, String cpu, String libc, String missing) {
        Verdict verdict = judged(which, locked, false, platform(cpu, libc, false));

        if (missing.isEmpty()) {
            assertThat(verdict).isEqualTo(Verdict.PASSED);
        } else {
            Finding finding = ((Verdict.Found) verdict).findings().get(0);
            assertThat(finding.rule()).isEqualTo("LCK002");
            assertThat(finding.message()).contains(": " + missing + ".");
        }
    }

    @Test
    void aToolMustRunOnlyWhereThePlatformBuilds() {
        assertThat(judged("esbuild", "@esbuild/darwin-arm64", true, platform("x64", "glibc", false)))
                .isEqualTo(Verdict.PASSED);
        assertThat(judged("esbuild", "@esbuild/darwin-arm64", true, platform("x64", "glibc", true)))
                .isInstanceOf(Verdict.Found.class);
    }

    @Test
    void withoutALockFileOrATargetThereIsNothingToCompare() {
        NativeNeed nothing = new NativeNeed(
                Optional.empty(), "", List.of(), List.of(platform("x64", "glibc", true)), Optional.empty());
        NativeNeed nowhere =
                new NativeNeed(Optional.of("bun.lock"), "", parents("sharp", "", false), List.of(), Optional.empty());

        assertThat(new NativeNotLocked("LCK002").judge(nothing)).isInstanceOf(Verdict.NotApplicable.class);
        assertThat(new NativeNotLocked("LCK002").judge(nowhere)).isInstanceOf(Verdict.NotApplicable.class);
    }

    private static Verdict judged(String which, String locked, boolean development, WantedPlatform platform) {
        return new NativeNotLocked("LCK002")
                .judge(new NativeNeed(
                        Optional.of("package-lock.json"),
                        "fix",
                        parents(which, locked, development),
                        List.of(platform),
                        Optional.empty()));
    }

    private static WantedPlatform platform(String cpu, String libc, boolean builds) {
        return new WantedPlatform("there", Optional.of(cpu).filter(each -> !each.isEmpty()), libc, builds);
    }

    private static List<NativeParent> parents(String which, String locked, boolean development) {
        List<String> listed = switch (which) {
            case "sharp" -> SHARP;
            case "swc" -> SWC;
            case "sass" -> SASS;
            default -> ESBUILD;
        };
        List<String> there = locked.isEmpty() ? List.of() : List.of(locked.split(" "));
        return List.of(
                new NativeParent(which, "1.0.0", listed, there, development, Place.in("package-lock.json", 3, which)));
    }
}
