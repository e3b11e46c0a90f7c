package dev.slipway.domain.binary.loader;

import static dev.slipway.domain.binary.loader.SmallRoot.library;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.binary.loader.LibraryCache.Library;
import dev.slipway.domain.binary.loader.Loading.Answer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HardwareCacheTest {
    private static final int KIND = 0x0303;
    private static final long LEVEL = 1L << 62;

    @ParameterizedTest
    @CsvSource({
        "33, /opt/glibc-hwcaps/x86-64-v2/libx.so /opt/libx.so, /opt/glibc-hwcaps/x86-64-v2/libx.so",
        "41, /opt/libx.so /opt/glibc-hwcaps/x86-64-v2/libx.so, /opt/glibc-hwcaps/x86-64-v2/libx.so",
        "32, /opt/libx.so /opt/glibc-hwcaps/x86-64-v2/libx.so, /opt/libx.so",
        "36, /opt/x86_64/libx.so /opt/glibc-hwcaps/x86-64-v2/libx.so, /opt/glibc-hwcaps/x86-64-v2/libx.so",
        "36, /opt/libx.so /opt/x86_64/libx.so, /opt/x86_64/libx.so",
        "36, /opt/x86_64/libx.so /opt/tls/libx.so /opt/tls/x86_64/libx.so, /opt/tls/x86_64/libx.so",
        "37, /opt/x86_64/libx.so /opt/libx.so, /opt/libx.so",
        "36, /opt/sse2/libx.so /opt/libx.so, /opt/libx.so",
        "36, /opt/notls/libx.so /opt/libx.so, /opt/libx.so",
        "36, /opt/libx.so /usr/libx.so, /opt/libx.so"
    })
    void theBestThatEveryCpuHasIsTaken(int minor, String cached, String taken) throws IOException {
        SmallRoot root = cached(minor, cached.split(" "));

        assertThat(root.load(library("e").needed("libx.so")).needed().get(0).found())
                .contains(taken);
    }

    @ParameterizedTest
    @CsvSource({
        "36, /opt/glibc-hwcaps/x86-64-v3/libx.so, NOT_DECIDED",
        "36, /opt/glibc-hwcaps/x86-64-v4/libx.so, NOT_DECIDED",
        "36, /opt/haswell/libx.so, NOT_DECIDED",
        "36, /opt/tls/haswell/x86_64/libx.so, NOT_DECIDED",
        "36, /opt/haswell/x86_64/libx.so, NOT_DECIDED",
        "37, /opt/haswell/libx.so, REFUSED",
        "32, /opt/glibc-hwcaps/x86-64-v3/libx.so, REFUSED",
        "36, /opt/glibc-hwcaps/x86-64-v3/libx.so /opt/libx.so, LOADS"
    })
    void whatOnlySomeCpusHaveDecidesOnlyWhereNothingElseIs(int minor, String cached, Answer answer) throws IOException {
        SmallRoot root = cached(minor, cached.split(" "));

        assertThat(root.load(library("e").needed("libx.so")).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"glibc-hwcaps/x86-64-v4/, 36", "haswell/, 36", "tls/haswell/, 31"})
    void theirFoldersCountWithoutACache(String folder, int minor) throws IOException {
        SmallRoot root = SmallRoot.glibc(minor).with(SmallRoot.TRIPLE + folder + "libx.so", library("libx.so"));

        assertThat(root.load(library("e").needed("libx.so")).answer()).isEqualTo(Answer.NOT_DECIDED);
    }

    @Test
    void theVersionOfAnOldLoaderIsInItsName() throws IOException {
        assertThat(namedByVersion("ld-2.36.so")
                        .load(library("e").needed("libx.so"))
                        .answer())
                .isEqualTo(Answer.LOADS);
        assertThat(namedByVersion("ld-2.32.so")
                        .load(library("e").needed("libx.so"))
                        .answer())
                .isEqualTo(Answer.REFUSED);
        assertThat(namedByVersion("other.so")
                        .load(library("e").needed("libx.so"))
                        .answer())
                .isEqualTo(Answer.REFUSED);
    }

    private static SmallRoot namedByVersion(String file) {
        String home = "/lib/x86_64-linux-gnu/";
        String loader = "ld-linux-x86-64.so.2";
        return SmallRoot.glibc(33)
                .with(home + file, library(loader).content("\0/lib/x86_64-linux-gnu/\0/usr/lib/x86_64-linux-gnu/\0"))
                .link("/lib64/" + loader, home + file)
                .with(SmallRoot.TRIPLE + "glibc-hwcaps/x86-64-v2/libx.so", library("libx.so"));
    }

    private static SmallRoot cached(int minor, String... paths) {
        SmallRoot root = SmallRoot.glibc(minor);
        List<Library> lines = Arrays.stream(paths)
                .map(path -> new Library("libx.so", KIND, hardware(path), path))
                .toList();
        lines.forEach(line -> root.with(line.path(), library("libx.so")));
        return root.cache(lines);
    }

    private static long hardware(String path) {
        return path.contains("glibc-hwcaps")
                ? LEVEL | 2
                : path.equals("/opt/libx.so") || path.equals("/usr/libx.so") ? 0 : 1L << 52;
    }
}
