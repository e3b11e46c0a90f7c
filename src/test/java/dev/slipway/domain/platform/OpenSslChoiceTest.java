package dev.slipway.domain.platform;

import static dev.slipway.domain.platform.LoadableHosts.alpine;
import static dev.slipway.domain.platform.LoadableHosts.assertLoads;
import static dev.slipway.domain.platform.LoadableHosts.debian;
import static dev.slipway.domain.platform.LoadableHosts.loads;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenSslChoiceTest {

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
        // No libssl at all: carried from 6.5, by the oldest from 6.0, probably in 7; not known for 5.x, needed up to
        // 4.7.
        "7.10.1, libother.so, debian-openssl-1.1.x, false",
        "6.19.3, libother.so, debian-openssl-1.1.x, true",
        "6.5.0, libother.so, debian-openssl-1.1.x, true",
        "6.4.1, libother.so, debian-openssl-1.0.x, true",
        "6.0.0, libother.so, debian-openssl-1.0.x, true",
        "5.22.0, libother.so, , false",
        "4.8.0, libother.so, , false",
        "4.7.1, libother.so, , true",
        "3.0.2, libother.so, , true",
        "2.30.3, libother.so, , false"
    })
    void onDebianTheLibsslDecides(String version, String library, @Nullable String target, boolean certain) {
        FakeHost host = debian().withFiles(LoadableHosts.TRIPLE + library);

        assertLoads(loads(version, host), target, certain);
    }

    @ParameterizedTest
    @CsvSource({
        "6.19.3, /usr/lib/libssl.so.3, linux-musl-openssl-3.0.x, true",
        // Prisma looks for linux-musl there, which carries OpenSSL inside from 6.5 only.
        "6.0.1, /usr/lib/libssl.so.3, linux-musl-openssl-3.0.x, true",
        "6.4.1, /lib/libother.so, , true",
        "6.5.0, /lib/libother.so, linux-musl, true",
        "5.22.0, /usr/lib/libssl.so.3, linux-musl-openssl-3.0.x, true",
        "4.8.0, /lib/libssl.so.3, linux-musl-openssl-3.0.x, true",
        "4.7.1, /lib/libssl.so.3, , true",
        "4.7.1, /lib/libssl.so.1.1, linux-musl, true",
        "6.19.3, /lib/libother.so, linux-musl, true",
        "5.22.0, /lib/libother.so, , true",
        "2.0.0-beta.4, /lib/libssl.so.1.1, musl-openssl-1.1.x, true"
    })
    void onAlpineTheLibsslDecides(String version, String library, @Nullable String target, boolean certain) {
        assertLoads(loads(version, alpine().withFiles(library)), target, certain);
    }

    @ParameterizedTest
    @CsvSource({"4.9.0, , true", "4.10.0, linux-musl-arm64-openssl-3.0.x, true"})
    void enginesForAlpineOnArm64ExistFrom410(String version, @Nullable String target, boolean certain) {
        FakeHost host = FakeHost.linuxArm64()
                .withOsRelease("ID=alpine\n")
                .withFiles(LoadableHosts.MUSL_ARM64, "/lib/libssl.so.3");

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

    @ParameterizedTest
    @CsvSource({"6.4.1, , true", "6.5.0, linux-musl-arm64-openssl-1.1.x, true", "5.22.0, , true"})
    void onAlpineOfArm64WithoutALibsslTheVersionDecides(String version, @Nullable String target, boolean certain) {
        FakeHost host = FakeHost.linuxArm64()
                .withOsRelease("ID=alpine\n")
                .withFiles(LoadableHosts.MUSL_ARM64, "/lib/libother.so");

        assertLoads(loads(version, host), target, certain);
    }

    @Test
    void prismasOwnChoiceWinsWhereItLoads() {
        FakeHost host =
                debian().withFiles(LoadableHosts.TRIPLE + "libssl.so.1.1", LoadableHosts.TRIPLE + "libssl.so.3");

        assertLoads(loads("6.19.3", host), "debian-openssl-1.1.x", true);
    }

    @Test
    void elseTheNewestThatLoads() {
        // Prisma 4.7.1 asks for debian-openssl-3.5.x, which never existed.
        FakeHost host = debian().withFiles(LoadableHosts.TRIPLE + "libssl.so.1.1", LoadableHosts.TRIPLE + "libssl.so.3")
                .withOpenssl("OpenSSL 3.5.1 1 Jul 2025\n");

        assertLoads(loads("4.7.1", host), "debian-openssl-3.0.x", true);
    }

    @ParameterizedTest
    @CsvSource({"3.12.0, engines for OpenSSL 3 exist from 3.13.0", "3.12.0, need libssl.so.1.1", "2.30.3, is not known"
    })
    void theReasonSaysWhatIsMissing(String version, String part) {
        assertThat(loads(version, debian().withFiles(LoadableHosts.TRIPLE + "libssl.so.3"))
                        .why())
                .contains(part);
    }
}
