package dev.slipway.domain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.binary.Cpu;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibrarySearchTest {
    private static final String NAME = "libssl.so.3";
    private static final String FIRST = "/usr/lib/x86_64-linux-gnu/" + NAME;
    private static final String LATER = "/usr/lib/" + NAME;

    @ParameterizedTest
    @CsvSource({
        "GLIBC, FITTING, ABSENT, first",
        "GLIBC, ABSENT, FITTING, later",
        "GLIBC, FOREIGN, FITTING, later",
        "GLIBC, BROKEN, FITTING, ",
        "GLIBC, FOREIGN, ABSENT, ",
        "GLIBC, ABSENT, ABSENT, "
    })
    void glibcPassesOverWhatIsOfAnotherCpu(Libc libc, LibraryFit first, LibraryFit later, @Nullable String found) {
        SystemLibraries libraries = on(libc, Map.of(FIRST, first, LATER, later), List.of());

        assertThat(libraries.path(List.of(NAME))).isEqualTo(expected(found, FIRST, LATER));
    }

    @ParameterizedTest
    @CsvSource({"ABSENT, FITTING, later", "FOREIGN, FITTING, ", "BROKEN, FITTING, ", "FITTING, BROKEN, first"})
    void muslTakesTheFirstOfTheName(LibraryFit first, LibraryFit later, @Nullable String found) {
        String inLib = "/lib/" + NAME;
        SystemLibraries libraries = on(Libc.MUSL, Map.of(inLib, first, LATER, later), List.of());

        assertThat(libraries.path(List.of(NAME))).isEqualTo(expected(found, inLib, LATER));
    }

    @ParameterizedTest
    @CsvSource({"FITTING, cached", "FOREIGN, first", "ABSENT, first", "BROKEN, "})
    void theCacheIsReadFirst(LibraryFit cached, @Nullable String found) {
        String inCache = "/opt/openssl/" + NAME;
        SystemLibraries libraries =
                on(Libc.GLIBC, Map.of(inCache, cached, FIRST, LibraryFit.FITTING), List.of(inCache));

        Optional<String> path = libraries.path(List.of(NAME));

        assertThat(path).isEqualTo("cached".equals(found) ? Optional.of(inCache) : expected(found, FIRST, LATER));
    }

    @Test
    void aFileThatDoesNotFitIsNamed() {
        SystemLibraries libraries = on(Libc.GLIBC, Map.of(FIRST, LibraryFit.FOREIGN), List.of());

        assertThat(libraries.search(List.of(NAME)).unfit()).contains(FIRST);
    }

    @Test
    void debiansGlibcLooksIntoNoLib64() {
        Map<String, LibraryFit> files = new LinkedHashMap<>();
        files.put("/usr/lib/x86_64-linux-gnu/libc.so.6", LibraryFit.FITTING);
        files.put("/usr/lib64/" + NAME, LibraryFit.FITTING);

        assertThat(on(Libc.GLIBC, files, List.of()).path(List.of(NAME))).isEmpty();

        files.remove("/usr/lib/x86_64-linux-gnu/libc.so.6");
        assertThat(on(Libc.GLIBC, files, List.of()).path(List.of(NAME))).contains("/usr/lib64/" + NAME);
    }

    @Test
    void thePathFileOfMuslReplacesItsFolders() {
        Host host = new Host(Map.of("/opt/lib/" + NAME, LibraryFit.FITTING, LATER, LibraryFit.FITTING), List.of());
        host.inner.with("/etc/ld-musl-x86_64.path", "/opt/lib:/srv/lib\n");

        SystemLibraries libraries = new SystemLibraries(host, LinuxCpu.X64, Libc.MUSL);

        assertThat(libraries.path(List.of(NAME))).contains("/opt/lib/" + NAME);
    }

    private static Optional<String> expected(@Nullable String found, String first, String later) {
        return Optional.ofNullable(found).map(word -> word.equals("first") ? first : later);
    }

    private static SystemLibraries on(Libc libc, Map<String, LibraryFit> files, List<String> cached) {
        return new SystemLibraries(new Host(files, cached), LinuxCpu.X64, libc);
    }

    /** A host whose files are what a test says. */
    private static final class Host implements HostProbe {
        private final FakeHost inner = FakeHost.linuxX64();
        private final Map<String, LibraryFit> files;
        private final List<String> cached;

        Host(Map<String, LibraryFit> files, List<String> cached) {
            this.files = files;
            this.cached = cached;
        }

        @Override
        public String os() {
            return inner.os();
        }

        @Override
        public String arch() {
            return inner.arch();
        }

        @Override
        public String machine() {
            return inner.machine();
        }

        @Override
        public Optional<String> text(String path) {
            return inner.text(path);
        }

        @Override
        public boolean exists(String path) {
            return files.containsKey(path);
        }

        @Override
        public LibraryFit library(String path, Cpu cpu) {
            return files.getOrDefault(path, LibraryFit.ABSENT);
        }

        @Override
        public List<String> cached(String library) {
            return cached;
        }

        @Override
        public Optional<List<String>> list(String directory) {
            return Optional.of(List.of());
        }

        @Override
        public Optional<String> ldconfig() {
            return Optional.empty();
        }

        @Override
        public Optional<String> opensslVersion() {
            return Optional.empty();
        }

        @Override
        public Optional<String> freebsdVersion() {
            return Optional.empty();
        }
    }
}
