package dev.slipway.domain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectionWarningsTest {
    private static final String NO_OPENSSL =
            "Prisma failed to detect the libssl/openssl version to use, and may not work"
                    + " as expected. Defaulting to \"openssl-1.1.x\".\n";

    @Test
    void withoutOpenSslOnDebianTheAptCommandIsNamed() {
        FakeHost host = FakeHost.linuxX64().withOsRelease("ID=ubuntu\n");

        assertThat(warnings("6.19.3", host))
                .containsExactly(NO_OPENSSL
                        + "Please manually install OpenSSL via `apt-get update -y && apt-get install -y openssl` and try"
                        + " installing Prisma again. If you're running Prisma on Docker, add this command to your"
                        + " Dockerfile, or switch to an image that already has OpenSSL installed.");
    }

    @ParameterizedTest
    @CsvSource({
        "4.9.0, already ships with OpenSSL installed.",
        "4.15.0, already ships with OpenSSL installed.",
        "4.16.0, already has OpenSSL installed."
    })
    void theAdviceForDockerChangedIn416(String version, String end) {
        FakeHost host = FakeHost.linuxX64().withOsRelease("ID=debian\n");

        assertThat(warnings(version, host)).singleElement().asString().endsWith(end);
    }

    @Test
    void withoutOpenSslElsewhereTheAdviceIsGeneral() {
        FakeHost host = FakeHost.linuxX64().withOsRelease("ID=arch\n");

        assertThat(warnings("6.19.3", host))
                .containsExactly(NO_OPENSSL + "Please manually install OpenSSL and try installing Prisma again.");
    }

    @ParameterizedTest
    @CsvSource({
        "4.13.0, amd64 (x86_64) and arm64 (aarch64) system architectures. If you",
        "5.13.0, amd64 (x86_64) and arm64 (aarch64) system architectures. If you",
        "5.14.0, 'amd64 (x86_64) and arm64 (aarch64) system architectures (detected \"arm\" instead). If you'"
    })
    void aForeignCpuIsNamedFrom514(String version, String part) {
        FakeHost host = new FakeHost("linux", "arm", "armv7l")
                .withOsRelease("ID=alpine\n")
                .withFiles("/lib/libssl.so.3");

        assertThat(warnings(version, host))
                .singleElement()
                .asString()
                .contains(part)
                .endsWith("compiled the engines for your system architecture \"armv7l\".");
    }

    @ParameterizedTest
    @CsvSource({
        "4.8.1, ",
        "4.9.0, Prisma failed to detect the Linux distro in use",
        "4.10.0, 'Prisma doesn''t know which engines to download for the Linux distro \"void\".'",
        "5.10.2, 'Prisma doesn''t know which engines to download for the Linux distro \"void\".'",
        "5.11.0, "
    })
    void anUnknownDistributionIsSaidToBeUnknownFor49To510(String version, @Nullable String start) {
        FakeHost host = FakeHost.linuxX64().withOsRelease("ID=void\n").withOpenssl("OpenSSL 3.1.4 24 Oct 2023\n");

        List<String> warnings = warnings(version, host);

        assertThat(warnings)
                .hasSize(start == null ? 0 : 1)
                .allSatisfy(text -> assertThat(text).startsWith(start));
    }

    @Test
    void anUnknownSystemIsNamed() {
        assertThat(warnings("6.19.3", new FakeHost("sunos", "x64", "i86pc")))
                .containsExactly("Prisma detected unknown OS \"sunos\" and may not work as expected. Defaulting to"
                        + " \"linux\".");
    }

    private static List<String> warnings(String version, HostProbe host) {
        return new PrismaDetection().decide(PrismaVersion.of(version), host).warnings();
    }
}
