package dev.slipway.domain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.release.PrismaVersion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrismaDetectionTest {
    private static final String TRIPLE = "/usr/lib/x86_64-linux-gnu/";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            libssl.so.0.1.1c libssl.so.1.0.0b libssl.so.3 | 6.19.3 | 1.0.x
            libssl.so libssl.so.1                         | 6.19.3 | 1.0.x
            libssl.so libssl.so.1                         | 5.1.0  | 1.0.x
            # The bare link is the first entry and says nothing.
            libssl.so libssl.so.1                         | 5.0.0  |
            libssl.so libssl.so.1                         | 4.13.0 |
            libssl.so libssl.so.1                         | 4.12.0 | 1.0.x
            libssl.so.0.1.1c libssl.so.4.0.1              | 6.19.3 |
            libssl3.so                                    | 6.19.3 |
            libssl.so.10 libssl.so.3                      | 6.19.3 | 1.0.x
            libssl.so.10 libssl.so.3                      | 4.12.0 | 3.0.x
            libssl.so.1.0.2k libssl.so.1.1 libssl.so.3    | 4.9.0  | 1.0.x
            """)
    void theOldestLibsslOfTheFamilyDirectoryWins(String names, String version, @Nullable String openssl) {
        FakeHost host = debian();
        for (String name : names.split(" ")) {
            host.withFiles(TRIPLE + name);
        }

        assertThat(decide(version, host).openssl()).isEqualTo(Optional.ofNullable(openssl));
    }

    @Test
    void whatLdconfigListsKeepsTheCommonDirectoriesFromBeingRead() {
        FakeHost host = FakeHost.linuxX64()
                .withFiles("/lib64/libssl.so.3")
                .withLdconfig("\tlibssl3.so (libc6,x86-64) => /usr/lib/libssl3.so\n");

        Decision decision = decide("6.19.3", host);

        assertThat(decision.openssl()).isEmpty();
        assertThat(host.asked()).contains("ldconfig -p", "openssl version -v").doesNotContain("/lib64");
    }

    @ParameterizedTest
    @CsvSource({"4.9.0, ", "4.10.0, 3.0.x", "6.0.1, 3.0.x", "6.1.0, 3.0.x"})
    void theCommonDirectoriesAreReadFrom410(String version, @Nullable String openssl) {
        FakeHost host = FakeHost.linuxX64().withFiles("/lib64/libssl.so.3");

        assertThat(decide(version, host).openssl()).isEqualTo(Optional.ofNullable(openssl));
    }

    @ParameterizedTest
    @CsvSource({
        "2.0.0-preview016, OpenSSL 1.0.2g  1 Mar 2016, linux-glibc-libssl1.0.2",
        "2.0.0-preview-3, OpenSSL 1.0.1t  3 May 2016, linux-glibc-libssl1.0.1",
        "2.0.0-preview010, OpenSSL 1.1.1d  10 Sep 2019, linux-glibc-libssl1.1.0",
        "2.0.0-preview016, LibreSSL 3.3.6, linux-glibc-libssl1.1.0",
        "2.0.0-preview017, OpenSSL 1.0.2g  1 Mar 2016, rhel-openssl-1.0.x",
        "2.0.0-preview017, LibreSSL 3.3.6, rheldebian-openssl-1.1.x",
        "2.0.0-preview019, LibreSSL 3.3.6, rheldebian-openssl-1.1.x",
        "2.0.0-preview020, LibreSSL 3.3.6, rhel-openssl-1.1.x",
        "2.0.0-preview025, LibreSSL 3.3.6, rhel-openssl-1.1.x"
    })
    void thePreviewsHadNamesOfTheirOwn(String version, String openssl, String target) {
        FakeHost host = FakeHost.linuxX64().withOsRelease("ID=fedora\n").withOpenssl(openssl + "\n");

        assertThat(decide(version, host).binaryTarget()).contains(target);
    }

    @Test
    void theEarlyPreviewsKnewUbuntu1604ByItsCodeName() {
        FakeHost host = FakeHost.linuxX64()
                .with("/etc/lsb-release", "DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=16.04\nDISTRIB_CODENAME=xenial\n")
                .withOpenssl("OpenSSL 1.0.2g  1 Mar 2016\n");

        Decision decision = decide("2.0.0-preview015", host);

        assertThat(decision.binaryTarget()).contains("linux-glibc-libssl1.0.2-ubuntu1604");
        assertThat(decision.openssl()).contains("1.0.2");
    }

    @Test
    void theEarlyPreviewsReadFileNamesWithThreeNumbers() {
        FakeHost host = FakeHost.linuxX64().withFiles("/usr/lib64/libssl.so.10", "/usr/lib64/libssl.so.1.0.2k");

        assertThat(decide("2.0.0-preview015", host).binaryTarget()).contains("linux-glibc-libssl1.0.2");
    }

    @ParameterizedTest
    @CsvSource({"darwin, darwin", "win32, windows", "freebsd, linux-glibc-libssl1.1.0"})
    void theEarlyPreviewsTookEverythingElseForLinux(String os, String target) {
        assertThat(decide("2.0.0-preview015", new FakeHost(os, "x64", "x86_64")).binaryTarget())
                .contains(target);
    }

    @Test
    void alpineOnArm64StopsPrisma490() {
        FakeHost host = FakeHost.linuxArm64().withFiles("/etc/alpine-release").withFiles("/lib/libssl.so.3");

        Decision decision = decide("4.9.0", host);

        assertThat(decision.binaryTarget()).isEmpty();
        assertThat(decision.thrown().orElse(""))
                .startsWith("Prisma only supports Linux Alpine on the amd64 (x86_64) system architecture.");
    }

    @Test
    void alpineOnArm64WithOpenSsl10GetsANameThatDoesNotExist() {
        FakeHost host = FakeHost.linuxArm64().withOsRelease("ID=alpine\n").withFiles("/lib/libssl.so.1.0.0");

        assertThat(decide("6.19.3", host).binaryTarget()).contains("linux-musl-arm64-openssl-1.0.x");
    }

    @ParameterizedTest
    @CsvSource({"x64, debian-openssl-1.1.x", "s390x, debian-openssl-1.1.x", "arm64, linux-arm64-openssl-1.1.x"})
    void withoutAnyTraceOfOpenSslItIsTakenFor11(String arch, String target) {
        assertThat(decide("6.19.3", new FakeHost("linux", arch, arch)).binaryTarget())
                .contains(target);
    }

    @Test
    void aVersionToComeIsJudgedAsTheLastKnownAndSaysSo() {
        Decision decision = decide("8.0.0", debian().withFiles(TRIPLE + "libssl.so.3"));

        assertThat(decision.binaryTarget()).contains("debian-openssl-3.0.x");
        assertThat(decision.warnings()).singleElement().asString().contains("8.0.0");
    }

    @Test
    void prismaOneHasNoTarget() {
        Decision decision = decide("1.34.10", debian());

        assertThat(decision.binaryTarget()).isEmpty();
        assertThat(decision.warnings()).singleElement().asString().contains("1.34.10");
    }

    private static FakeHost debian() {
        return FakeHost.linuxX64().withOsRelease("ID=debian\n");
    }

    private static Decision decide(String version, HostProbe host) {
        return new PrismaDetection().decide(PrismaVersion.of(version), host);
    }
}
