package dev.slipway.domain.platform;

import static dev.slipway.domain.platform.LoadableHosts.alpine;
import static dev.slipway.domain.platform.LoadableHosts.assertLoads;
import static dev.slipway.domain.platform.LoadableHosts.debian;
import static dev.slipway.domain.platform.LoadableHosts.loads;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.engine.TargetTable;
import dev.slipway.domain.release.PrismaVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadableTargetTest {

    @Test
    void theMuslLoaderMeansMuslWhateverTheDistributionIsCalled() {
        FakeHost host = FakeHost.linuxX64()
                .withOsRelease("ID=postmarketos\nID_LIKE=alpine\n")
                .withFiles(LoadableHosts.MUSL, "/lib/libssl.so.3");

        Decision decision = new PrismaDetection().decide(PrismaVersion.of("6.19.3"), host);
        Loads loads = new LoadableTarget(TargetTable.bundled()).loads(PrismaVersion.of("6.19.3"), host, decision);

        assertThat(decision.binaryTarget()).contains("debian-openssl-3.0.x");
        assertThat(loads.libc()).contains(Libc.MUSL);
        assertLoads(loads, "linux-musl-openssl-3.0.x", true);
        assertThat(loads.why()).contains(LoadableHosts.MUSL).contains("/lib/libssl.so.3");
    }

    @Test
    void onAlpineTheCompatibilityLoaderOfGlibcCountsForNothing() {
        FakeHost host = alpine().withFiles(LoadableHosts.GLIBC, "/usr/lib/libssl.so.3");

        assertLoads(loads("6.19.3", host), "linux-musl-openssl-3.0.x", true);
    }

    @Test
    void twoLoadersElsewhereLeaveADoubt() {
        FakeHost host = debian().withFiles(LoadableHosts.MUSL, LoadableHosts.TRIPLE + "libssl.so.3");

        assertLoads(loads("6.19.3", host), "debian-openssl-3.0.x", false);
    }

    @Test
    void withoutALoaderNothingIsCertain() {
        FakeHost host = FakeHost.linuxX64()
                .withOsRelease("ID=debian\n")
                .withFiles(
                        LoadableHosts.TRIPLE + "libssl.so.3",
                        LoadableHosts.TRIPLE + "libz.so.1",
                        LoadableHosts.TRIPLE + "libgcc_s.so.1");

        assertLoads(loads("6.19.3", host), "debian-openssl-3.0.x", false);
    }

    @Test
    void withoutADirectoryToListNothingIsCertain() {
        // The loader's own directory is the only one of the host, as in a description made by hand.
        FakeHost host = FakeHost.linuxX64().withOsRelease("ID=alpine\n");

        assertLoads(loads("4.7.1", host), null, false);
    }

    @Test
    void theNameFollowsPrismasFamily() {
        FakeHost host = FakeHost.linuxX64()
                .withOsRelease("ID=rocky\nID_LIKE=\"rhel centos fedora\"\n")
                .withFiles(LoadableHosts.GLIBC, "/lib64/libssl.so.3", "/lib64/libz.so.1", "/lib64/libgcc_s.so.1");

        assertLoads(loads("6.19.3", host), "rhel-openssl-3.0.x", true);
    }

    @Test
    void theLinkerCacheCounts() {
        FakeHost host = debian().withFiles("/opt/openssl/lib/libssl.so.3")
                .withLdconfig("\tlibssl.so.3 (libc6,x86-64) => /opt/openssl/lib/libssl.so.3\n");

        Loads loads = loads("6.19.3", host);

        assertLoads(loads, "debian-openssl-3.0.x", true);
        assertThat(loads.why()).contains("/opt/openssl/lib/libssl.so.3");
    }

    @Test
    void aDistrolessImageWithoutLibzIsWarnedOf() {
        FakeHost host = FakeHost.linuxX64()
                .withOsRelease("ID=debian\n")
                .withFiles(
                        LoadableHosts.GLIBC,
                        LoadableHosts.TRIPLE + "libssl.so.3",
                        LoadableHosts.TRIPLE + "libgcc_s.so.1");

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
        Loads loads = loads("7.10.1", debian().withFiles(LoadableHosts.TRIPLE + "libssl.so.3"));

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
}
