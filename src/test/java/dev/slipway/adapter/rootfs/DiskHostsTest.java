package dev.slipway.adapter.rootfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.adapter.archive.ArchiveArtefacts;
import dev.slipway.domain.platform.HostProbe;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Hosts;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskHostsTest {
    @TempDir
    private Path folder;

    private final Hosts hosts = new DiskHosts(Map.of(), new ArchiveArtefacts(InputStream.nullInputStream()));

    @Test
    void thisMachineCanBeLookedAt() throws ProblemException {
        Hosts.HostView view = hosts.live(Optional.of("aarch64"));

        assertThat(view.description()).isEqualTo("this machine");
        assertThat(view.probe().arch()).isEqualTo("arm64");
    }

    @Test
    void aRootCanBeLookedAt() throws Exception {
        Files.createDirectory(folder.resolve("etc"));

        Hosts.HostView view = hosts.root(folder, Optional.of("armhf"));

        assertThat(view.probe().arch()).isEqualTo("arm");
        assertThat(view.description()).contains(folder.toString());
        assertThat(view.notes()).anyMatch(note -> note.contains("/etc/os-release"));
    }

    @Test
    void aRuntimeLooksAsItsSystemDoes() throws ProblemException {
        HostProbe lambda =
                hosts.runtime("lambda:nodejs20.x", Optional.of("arm64")).probe();

        assertThat(lambda.os()).isEqualTo("linux");
        assertThat(lambda.machine()).isEqualTo("aarch64");
        assertThat(lambda.text("/etc/os-release")).get().asString().contains("ID=amzn\nID_LIKE=\"fedora\"\n");
        assertThat(lambda.text("/etc/alpine-release")).isEmpty();
        assertThat(lambda.list("/lib64").orElseThrow()).contains("libssl.so.3", "libssl.so.3.0.8", "libz.so.1");
        assertThat(lambda.list("/usr/lib64")).isEqualTo(lambda.list("/lib64"));
        assertThat(lambda.exists("/lib/ld-linux-aarch64.so.1")).isTrue();
        assertThat(lambda.exists("/usr/lib")).isTrue();
        assertThat(lambda.exists("/opt")).isFalse();
        assertThat(lambda.list("/opt")).isEmpty();
        assertThat(lambda.ldconfig()).get().asString().contains("\tlibssl.so.3 (libc6) => /usr/lib64/libssl.so.3\n");
        assertThat(lambda.opensslVersion()).isEmpty();
    }

    @Test
    void anAlpineImageHasItsOwnLoaderAndNoLdconfig() throws ProblemException {
        HostProbe alpine =
                hosts.runtime("image:node:22-alpine3.21", Optional.empty()).probe();

        assertThat(alpine.text("/etc/alpine-release")).isPresent();
        assertThat(alpine.list("/lib")).contains(List.of("ld-musl-x86_64.so.1"));
        assertThat(alpine.list("/usr/lib").orElseThrow()).contains("libssl.so.3");
        assertThat(alpine.ldconfig()).isEmpty();
    }

    @Test
    void aDebianImageHasItsLibrariesInTheFolderOfItsArchitecture() throws ProblemException {
        HostProbe debian =
                hosts.runtime("image:node:20-bookworm", Optional.of("ppc64le")).probe();

        assertThat(debian.exists("/lib/powerpc64le-linux-gnu/libssl.so.3")).isTrue();
        assertThat(debian.opensslVersion()).get().asString().startsWith("OpenSSL 3.0");
    }

    @Test
    void aWordThatIsNoArchitectureIsAProblem() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> hosts.live(Optional.of("x65")))
                .withMessageContaining("x65")
                .satisfies(failure -> assertThat(failure.problem().kind()).isEqualTo(Kind.USAGE));
    }

    @Test
    void theTablesAreReadForARuntimeOnly() throws Exception {
        Files.writeString(folder.resolve("runtimes.tsv"), "damaged\n1\t2\n");
        Hosts own = new DiskHosts(
                Map.of("SLIPWAY_DATA", folder.toString()), new ArchiveArtefacts(InputStream.nullInputStream()));

        assertThat(own.live(Optional.empty()).probe()).isNotNull();
        assertThat(own.root(folder, Optional.empty()).probe()).isNotNull();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> own.runtime("lambda:nodejs22.x", Optional.empty()))
                .withMessageContaining("runtimes.tsv:2");
    }
}
