package dev.slipway.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.domain.platform.Libc;
import dev.slipway.testing.ElfRecipe;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableLoaderTest {
    private static final String LOADER = "/lib64/ld-linux-x86-64.so.2";
    private static final Site SITE = new Site(
            "the runtime",
            "--runtime r",
            false,
            Optional.of("linux"),
            Optional.of(Cpu.X64),
            Optional.of(Libc.GLIBC),
            Optional.empty(),
            new Runner.Unknown(""));
    private static final Map<String, KnownLibrary> LIBRARIES = Map.of(
            "libc.so.6", new KnownLibrary(Optional.of("/lib/libc.so.6"), List.of("GLIBC_2.34"), List.of()),
            "libz.so.1", new KnownLibrary(Optional.of("/lib/libz.so.1"), List.of(), List.of("deflate")),
            "libssl.so.1.1", new KnownLibrary(Optional.empty(), List.of(), List.of()));

    @ParameterizedTest
    @CsvSource({
        "'needed libc.so.6;needs-version libc.so.6 GLIBC_2.17', LOADS, ",
        "'needed libc.so.6;needs-version libc.so.6 GLIBC_2.38', REFUSED, SYMBOL_VERSION",
        "'needed libc.so.6;needs-version libc.so.6 GLIBC_PRIVATE', NOT_DECIDED, ",
        "'needed libssl.so.1.1', REFUSED, MISSING_LIBRARY",
        "'needed libvips.so.42', NOT_DECIDED, ",
        "'needed libssl.so.1.1 libvips.so.42', REFUSED, MISSING_LIBRARY",
        "'cpu arm64;needed libc.so.6', REFUSED, WRONG_ARCHITECTURE",
        "'interpreter /lib64/ld-linux-x86-64.so.2;needed libc.so.6', LOADS, ",
        "'interpreter /lib/ld-musl-x86_64.so.1;needed libc.so.6', REFUSED, NO_LOADER"
    })
    void whatTheTablesTellDecidesAndNothingElse(String recipe, Answer answer, Cause cause) throws IOException {
        Loading loading = load(recipe, List.of());

        assertThat(loading.answer()).isEqualTo(answer);
        assertThat(loading.cause().orElse(null)).isEqualTo(cause);
        assertThat(loading.why().isEmpty()).isEqualTo(answer == Answer.LOADS);
    }

    @ParameterizedTest
    @CsvSource({"deflate, LOADS", "pthread_atfork, NOT_DECIDED"})
    void aSymbolWithoutAVersionMustBeInATable(String symbol, Answer answer) throws IOException {
        assertThat(load("needed libc.so.6 libz.so.1", List.of(symbol)).answer()).isEqualTo(answer);
    }

    @Test
    void aLibraryThatShipsBesideItIsNotMissing() throws IOException {
        Loading loading = new TableLoader(SITE, LOADER, LIBRARIES)
                .load(
                        elf("needed libssl.so.1.1"),
                        List.of(),
                        library -> Optional.of(Loadings.notDecided("it is not known", List.of())));

        assertThat(loading.answer()).isEqualTo(Answer.NOT_DECIDED);
        assertThat(loading.why()).contains("libssl.so.1.1", "--image TAR");
    }

    private static Loading load(String recipe, List<String> unversioned) throws IOException {
        return new TableLoader(SITE, LOADER, LIBRARIES)
                .load(elf(recipe.replace(";", "\n")), unversioned, library -> Optional.empty());
    }

    private static Elf elf(String recipe) throws IOException {
        return (Elf) NativeFile.read(ByteSource.of(ElfRecipe.bytes(recipe)));
    }
}
