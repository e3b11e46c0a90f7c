package dev.slipway.domain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.release.PrismaVersion;
import org.junit.jupiter.api.Test;

/** What a detection looks at, in which order, and what it keeps for the explanation. */
class DetectionTraceTest {

    @Test
    void nothingIsAskedOnceALibraryHasDecided() {
        FakeHost host = debian().withFiles("/usr/lib/x86_64-linux-gnu/libssl.so.3");

        decide("6.19.3", host);

        assertThat(host.asked()).containsExactly("/etc/os-release", "uname -m", "/usr/lib/x86_64-linux-gnu");
    }

    @Test
    void everythingIsAskedInPrismasOrderWhereNothingIsFound() {
        FakeHost host = debian();

        decide("6.19.3", host);

        assertThat(host.asked())
                .containsExactly(
                        "/etc/os-release",
                        "uname -m",
                        "/usr/lib/x86_64-linux-gnu",
                        "/lib/x86_64-linux-gnu",
                        "ldconfig -p",
                        "/lib64",
                        "/usr/lib64",
                        "/lib",
                        "/usr/lib",
                        "openssl version -v");
    }

    @Test
    void theCommandComesFirstInTheOldVersions() {
        FakeHost host = debian().withOpenssl("OpenSSL 3.0.2 15 Mar 2022\n");

        decide("3.15.1", host);

        assertThat(host.asked()).containsExactly("openssl version -v", "/etc/alpine-release", "/etc/os-release");
    }

    @Test
    void prisma48AsksForTwoFilesOnAlpine() {
        FakeHost host = FakeHost.linuxX64().withFiles("/etc/alpine-release", "/lib/libssl.so.1.1");

        decide("4.8.1", host);

        assertThat(host.asked()).containsExactly("/etc/alpine-release", "/lib/libssl.so.3", "/lib/libssl.so.1.1");
    }

    @Test
    void onMacOsNothingButTheCpuMatters() {
        FakeHost host = new FakeHost("darwin", "arm64", "arm64");

        Decision decision = decide("6.19.3", host);

        assertThat(host.asked()).isEmpty();
        assertThat(decision.probes()).containsExactly(new Probe("os", "darwin"), new Probe("arch", "arm64"));
    }

    @Test
    void eachLookIsKeptWithWhatWasSeen() {
        FakeHost host = debian().withFiles("/lib/x86_64-linux-gnu/libssl.so.1.1", "/lib/x86_64-linux-gnu/libz.so.1");

        Decision decision = decide("6.19.3", host);

        assertThat(decision.probes())
                .containsExactly(
                        new Probe("os", "linux"),
                        new Probe("/etc/os-release", "read"),
                        new Probe("arch", "x64"),
                        new Probe("uname -m", "x86_64"),
                        new Probe("/usr/lib/x86_64-linux-gnu", "no such directory"),
                        new Probe("/lib/x86_64-linux-gnu", "libssl.so.1.1"));
    }

    @Test
    void theEvidenceIsShort() {
        FakeHost host = debian().withFiles("/usr/lib/x86_64-linux-gnu/libssl.so.3");

        Decision decision = decide("6.19.3", host);

        assertThat(decision.evidence())
                .containsExactly("/etc/os-release: ID=debian", "/usr/lib/x86_64-linux-gnu/libssl.so.3");
        assertThat(decision.distroId()).isEqualTo("debian");
    }

    @Test
    void theCommandIsEvidenceWhereItDecides() {
        FakeHost host = debian().withOpenssl("OpenSSL 3.0.2 15 Mar 2022\n");

        assertThat(decide("6.19.3", host).binaryTarget()).contains("debian-openssl-3.0.x");
        assertThat(decide("6.19.3", host).evidence())
                .containsExactly("/etc/os-release: ID=debian", "openssl version -v: OpenSSL 3.0.2 15 Mar 2022");
        assertThat(decide("6.19.3", debian().withOpenssl("command not found")).evidence())
                .containsExactly("/etc/os-release: ID=debian");
    }

    @Test
    void noFileOfAHostCanSteerTheTerminalThroughTheEvidence() {
        FakeHost host = FakeHost.linuxX64().withOsRelease("ID=\u001b[31mred\u0007\r\n");

        Decision decision = decide("6.19.3", host);

        assertThat(decision.evidence().toString()).doesNotContainPattern("\\p{Cntrl}");
    }

    private static FakeHost debian() {
        return FakeHost.linuxX64().withOsRelease("ID=debian\n");
    }

    private static Decision decide(String version, HostProbe host) {
        return new PrismaDetection().decide(PrismaVersion.of(version), host);
    }
}
