package dev.slipway.domain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.TargetTable;
import dev.slipway.domain.release.PrismaVersion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadableTargetTest {
    private static final String GLIBC = "/lib64/ld-linux-x86-64.so.2";
    private static final String MUSL = "/lib/ld-musl-x86_64.so.1";
    private static final String MUSL_ARM64 = "/lib/ld-musl-aarch64.so.1";
    private static final String TRIPLE = "/usr/lib/x86_64-linux-gnu/";

    @ParameterizedTest
    @CsvSource({
        "6.19.3, libssl.so.3, debian-openssl-3.0.x, true",
        "3.13.0, libssl.so.3, debian-openssl-3.0.x, true",
        "3.12.0, libssl.so.3, , true",
        "2.30.3, libssl.so.3, , false",
        "6.19.3, libssl.so.1.1, debian-openssl-1.1.x, true",
        "4.7.1, libssl.so.1.1, debian-openssl-1.1.x, true",
        "2.30.3, libssl.so.1.1, debian-openssl-1.1.x, true",
        "2.30.3, libssl.so.1.0.0, debian-openssl-1.0.x, true",
        // No libssl at all: carried inside in 6.x, probably in 7, not known for 5.x, needed up to 4.7.
        "7.10.1, libother.so, debian-openssl-1.1.x, false",
        "6.19.3, libother.so, debian-openssl-1.1.x, true",
        "5.22.0, libother.so, , false",
        "4.8.0, libother.so, , false",
        "4.7.1, libother.so, , true",
        "3.0.2, libother.so, , true",
        "2.30.3, libother.so, , false"
    })
    void onDebianTheLibsslDecides(String version, String library, @Nullable String target, boolean certain) {
        FakeHost host = debian().withFiles(TRIPLE + library);

        assertLoads(loads(version, host), target, certain);
    }

    @ParameterizedTest
    @CsvSource({
        "6.19.3, /usr/lib/libssl.so.3, linux-musl-openssl-3.0.x, true",
        // Prisma looks for linux-musl there, which carries OpenSSL inside.
        "6.0.1, /usr/lib/libssl.so.3, linux-musl, true",
        "5.22.0, /usr/lib/libssl.so.3, linux-musl-openssl-3.0.x, true",
        "4.8.0, /lib/libssl.so.3, linux-musl-openssl-3.0.x, true",
        "4.7.1, /lib/libssl.so.3, , true",
        "4.7.1, /lib/libssl.so.1.1, linux-musl, true",
        "6.19.3, /lib/libother.so, linux-musl, true",
        "5.22.0, /lib/libother.so, , false",
        "2.0.0-beta.4, /lib/libssl.so.1.1, musl-openssl-1.1.x, true"
    })
    void onAlpineTheLibsslDecides(String version, String library, @Nullable String target, boolean certain) {
        assertLoads(loads(version, alpine().withFiles(library)), target, certain);
    }

    @ParameterizedTest
    @CsvSource({"4.9.0, , true", "4.10.0, linux-musl-arm64-openssl-3.0.x, true"})
    void enginesForAlpineOnArm64ExistFrom410(String version, @Nullable String target, boolean certain) {
        FakeHost host = FakeHost.linuxArm64().withOsRelease("ID=alpine\n").withFiles(MUSL_ARM64, "/lib/libssl.so.3");

        assertLoads(loads(version, host), target, certain);
    }

    @ParameterizedTest
    @CsvSource({
        "2.13.1, libssl.so.1.1, , true",
        "2.14.0, libssl.so.1.1, linux-arm-openssl-1.1.x, true",
        "3.0.2, libssl.so.1.1, linux-arm-openssl-1.1.x, true",
        "3.1.0, libssl.so.1.1, linux-arm64-openssl-1.1.x, true",
        "3.12.0, libssl.so.3, , true",
        "3.13.0, libssl.so.3, linux-arm64-openssl-3.0.x, true"
    })
    void theNameForArm64Changed(String version, String library, @Nullable String target, boolean certain) {
        FakeHost host = FakeHost.linuxArm64()
                .withOsRelease("ID=debian\n")
                .withFiles("/lib/ld-linux-aarch64.so.1")
                .withFiles("/usr/lib/aarch64-linux-gnu/" + library)
                .withFiles("/usr/lib/aarch64-linux-gnu/libz.so.1", "/usr/lib/aarch64-linux-gnu/libgcc_s.so.1");

        assertLoads(loads(version, host), target, certain);
    }

    @Test
    void theMuslLoaderMeansMuslWhateverTheDistributionIsCalled() {
        FakeHost host = FakeHost.linuxX64()
                .withOsRelease("ID=postmarketos\nID_LIKE=alpine\n")
                .withFiles(MUSL, "/lib/libssl.so.3");

        Decision decision = new PrismaDetection().decide(PrismaVersion.of("6.19.3"), host);
        Loads loads = new LoadableTarget(TargetTable.bundled()).loads(PrismaVersion.of("6.19.3"), host, decision);

        assertThat(decision.binaryTarget()).contains("debian-openssl-3.0.x");
        assertLoads(loads, "linux-musl-openssl-3.0.x", true);
        assertThat(loads.why()).contains(MUSL).contains("/lib/libssl.so.3");
    }

    @Test
    void onAlpineTheCompatibilityLoaderOfGlibcCountsForNothing() {
        FakeHost host = alpine().withFiles(GLIBC, "/usr/lib/libssl.so.3");

        assertLoads(loads("6.19.3", host), "linux-musl-openssl-3.0.x", true);
    }

    @Test
    void twoLoadersElsewhereLeaveADoubt() {
        FakeHost host = debian().withFiles(MUSL, TRIPLE + "libssl.so.3");

        assertLoads(loads("6.19.3", host), "debian-openssl-3.0.x", false);
    }

    @Test
    void withoutALoaderNothingIsCertain() {
        FakeHost host = FakeHost.linuxX64()
                .withOsRelease("ID=debian\n")
                .withFiles(TRIPLE + "libssl.so.3", TRIPLE + "libz.so.1", TRIPLE + "libgcc_s.so.1");

        assertLoads(loads("6.19.3", host), "debian-openssl-3.0.x", false);
    }

    @Test
    void withoutADirectoryToListNothingIsCertain() {
        // The loader's own directory is the only one of the host, as in a description made by hand.
        FakeHost host = FakeHost.linuxX64().withOsRelease("ID=alpine\n");

        assertLoads(loads("4.7.1", host), null, false);
    }

    @Test
    void prismasOwnChoiceWinsWhereItLoads() {
        FakeHost host = debian().withFiles(TRIPLE + "libssl.so.1.1", TRIPLE + "libssl.so.3");

        assertLoads(loads("6.19.3", host), "debian-openssl-1.1.x", true);
    }

    @Test
    void elseTheNewestThatLoads() {
        // Prisma 4.7.1 asks for debian-openssl-3.5.x, which never existed.
        FakeHost host = debian().withFiles(TRIPLE + "libssl.so.1.1", TRIPLE + "libssl.so.3")
                .withOpenssl("OpenSSL 3.5.1 1 Jul 2025\n");

        assertLoads(loads("4.7.1", host), "debian-openssl-3.0.x", true);
    }

    @Test
    void theNameFollowsPrismasFamily() {
        FakeHost host = FakeHost.linuxX64()
                .withOsRelease("ID=rocky\nID_LIKE=\"rhel centos fedora\"\n")
                .withFiles(GLIBC, "/lib64/libssl.so.3", "/lib64/libz.so.1", "/lib64/libgcc_s.so.1");

        assertLoads(loads("6.19.3", host), "rhel-openssl-3.0.x", true);
    }

    @Test
    void theLinkerCacheCounts() {
        FakeHost host = debian().withLdconfig("\tlibssl.so.3 (libc6,x86-64) => /opt/openssl/lib/libssl.so.3\n");

        Loads loads = loads("6.19.3", host);

        assertLoads(loads, "debian-openssl-3.0.x", true);
        assertThat(loads.why()).contains("/opt/openssl/lib/libssl.so.3");
    }

    @Test
    void aDistrolessImageWithoutLibzIsWarnedOf() {
        FakeHost host = FakeHost.linuxX64()
                .withOsRelease("ID=debian\n")
                .withFiles(GLIBC, TRIPLE + "libssl.so.3", TRIPLE + "libgcc_s.so.1");

        Loads loads = loads("6.19.3", host);

        assertLoads(loads, "debian-openssl-3.0.x", false);
        assertThat(loads.warnings()).singleElement().asString().startsWith("libz.so.1 is in no library directory");
    }

    @ParameterizedTest
    @CsvSource({"arm", "s390x", "riscv64", "ppc64", "ia32"})
    void forOtherCpusNothingIsPublished(String arch) {
        Loads loads = loads("6.19.3", new FakeHost("linux", arch, arch).withOsRelease("ID=debian\n"));

        assertLoads(loads, null, true);
        assertThat(loads.why()).contains(arch);
    }

    @ParameterizedTest
    @CsvSource({"freebsd", "openbsd", "netbsd", "sunos"})
    void forOtherSystemsNothingIsPublished(String os) {
        assertLoads(loads("6.19.3", new FakeHost(os, "x64", "amd64")), null, true);
    }

    @Test
    void forNixOsNothingIsPublished() {
        assertLoads(loads("6.19.3", FakeHost.linuxX64().withOsRelease("ID=nixos\n")), null, true);
    }

    @ParameterizedTest
    @CsvSource({
        "6.19.3, darwin, x64, darwin, true",
        "6.19.3, darwin, arm64, darwin-arm64, true",
        "2.26.0, darwin, arm64, darwin, false",
        "6.19.3, win32, x64, windows, true",
        "6.19.3, win32, arm64, windows, false"
    })
    void onMacOsAndWindowsOnlyTheCpuMatters(String version, String os, String arch, String target, boolean certain) {
        assertLoads(loads(version, new FakeHost(os, arch, arch)), target, certain);
    }

    @Test
    void prismaSevenNeedsNoQueryEngine() {
        Loads loads = loads("7.10.1", debian().withFiles(TRIPLE + "libssl.so.3"));

        assertLoads(loads, "debian-openssl-3.0.x", true);
        assertThat(loads.why()).contains("no query engine");
    }

    @ParameterizedTest
    @CsvSource({"1.34.10", "8.0.0"})
    void ofUnknownErasNothingIsClaimed(String version) {
        assertLoads(loads(version, debian()), null, false);
    }

    @Test
    void ofTheEarlyPreviewsOnlyPrismasChoiceIsKnown() {
        assertLoads(
                loads("2.0.0-preview016", debian().withOpenssl("OpenSSL 1.0.1t  3 May 2016\n")),
                "linux-glibc-libssl1.0.1",
                false);
    }

    @ParameterizedTest
    @CsvSource({"3.12.0, engines for OpenSSL 3 exist from 3.13.0", "3.12.0, need libssl.so.1.1", "2.30.3, is not known"
    })
    void theReasonSaysWhatIsMissing(String version, String part) {
        assertThat(loads(version, debian().withFiles(TRIPLE + "libssl.so.3")).why())
                .contains(part);
    }

    private static FakeHost debian() {
        return FakeHost.linuxX64()
                .withOsRelease("ID=debian\n")
                .withFiles(GLIBC, TRIPLE + "libz.so.1", TRIPLE + "libgcc_s.so.1");
    }

    private static FakeHost alpine() {
        return FakeHost.linuxX64().withOsRelease("ID=alpine\n").withFiles(MUSL, "/etc/alpine-release");
    }

    private static Loads loads(String version, HostProbe host) {
        return new LoadableTarget(TargetTable.bundled()).loads(PrismaVersion.of(version), host);
    }

    private static void assertLoads(Loads loads, @Nullable String target, boolean certain) {
        assertThat(loads.binaryTarget().map(BinaryTarget::name)).as(loads.why()).isEqualTo(Optional.ofNullable(target));
        assertThat(loads.certain()).as(loads.why()).isEqualTo(certain);
    }
}
