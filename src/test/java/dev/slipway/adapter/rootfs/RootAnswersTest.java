package dev.slipway.adapter.rootfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.domain.binary.loader.FakeCache;
import dev.slipway.domain.binary.loader.LibraryCache;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RootAnswersTest {
    @TempDir
    private Path folder;

    private FixtureRoot root;

    @BeforeEach
    void anUnpackedImage() throws IOException {
        root = new FixtureRoot(folder.resolve("image"));
    }

    @Test
    void ldconfigAnswersFromTheCacheWhereItsProgramIs() throws IOException {
        byte[] cache = new FakeCache(
                        ByteOrder.LITTLE_ENDIAN,
                        List.of(new LibraryCache.Library("libssl.so.3", 0x0303, "/usr/lib/libssl.so.3")))
                .current();
        Files.write(root.at("/etc/ld.so.cache"), cache);

        assertThat(root.open().ldconfig()).isEmpty();

        root.write("/usr/sbin/ldconfig", "");
        assertThat(root.open().ldconfig())
                .get()
                .asString()
                .contains("\tlibssl.so.3 (libc6,x86-64) => /usr/lib/libssl.so.3\n");
    }

    @Test
    void anUnreadableCacheIsNoted() throws IOException {
        root.write("/sbin/ldconfig", "");
        root.write("/etc/ld.so.cache", "damaged");

        assertThat(root.open().ldconfig()).isEmpty();
        assertThat(root.open().notes()).anyMatch(note -> note.contains("/etc/ld.so.cache"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OpenSSL 3.0.19 27 Jan 2026",
                "OpenSSL 1.1.1n  15 Mar 2022",
                "OpenSSL 1.0.2k-fips  26 Jan 2017",
                "OpenSSL 1.1.1k  FIPS 25 Mar 2021",
                "OpenSSL 3.5.0-beta1 1 Apr 2025"
            })
    void theVersionOfOpensslIsReadFromItsLibrary(String version) throws IOException {
        root.write("/usr/bin/openssl", "\0needs libcrypto.so.3\0");
        root.write("/usr/lib/x86_64-linux-gnu/libcrypto.so.3", "x".repeat(200_000) + "\0" + version + "\0");

        assertThat(root.open().opensslVersion()).contains(version);
    }

    @Test
    void aVersionThatLiesAcrossTwoPiecesIsFound() throws IOException {
        String version = "OpenSSL 1.1.1n  15 Mar 2022";
        for (int before = (1 << 16) - 40; before < (1 << 16) + 5; before++) {
            root.write("/usr/bin/openssl", "\0".repeat(before) + version + "\0".repeat(70_000));

            assertThat(root.open().opensslVersion())
                    .as("after %d bytes", before)
                    .contains(version);
        }
    }

    @Test
    void withoutAnOpensslProgramThereIsNoVersion() throws IOException {
        root.write("/usr/lib/libcrypto.so.3", "OpenSSL 3.0.19 27 Jan 2026");

        assertThat(root.open().opensslVersion()).isEmpty();
    }

    @Test
    void aProgramThatTellsNoVersionIsNoted() throws IOException {
        root.write("/usr/bin/openssl", "LibreSSL 3.3.6");

        assertThat(root.open().opensslVersion()).isEmpty();
        assertThat(root.open().notes()).anyMatch(note -> note.startsWith("/usr/bin/openssl is in this root"));
    }

    @Test
    void aFreeBsdRootIsKnownByItsVersionScript() throws IOException {
        root.write("/bin/freebsd-version", "#!/bin/sh\nset -e\nUSERLAND_VERSION=\"13.2-RELEASE-p1\"\n");

        assertThat(root.open().os()).isEqualTo("freebsd");
        assertThat(root.open().freebsdVersion()).contains("13.2-RELEASE-p1");
    }

    @Test
    void aLinuxRootHasNoFreeBsdVersion() {
        assertThat(root.open().os()).isEqualTo("linux");
        assertThat(root.open().freebsdVersion()).isEmpty();
    }

    @Test
    void theOpensslOfThisMachineReadsAsItPrints() throws Exception {
        Optional<String> printed = new Programs("/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")
                .output("openssl", "version", "-v");
        assumeTrue(printed.filter(text -> text.startsWith("OpenSSL")).isPresent());

        Optional<String> read = TreeHost.of(RootFolder.open(Path.of("/")), Optional.empty(), Optional.empty())
                .opensslVersion();

        assertThat(read).isPresent();
        assertThat(printed.get()).startsWith(read.get());
    }
}
