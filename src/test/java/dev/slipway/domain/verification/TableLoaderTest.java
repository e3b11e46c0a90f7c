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
import dev.slipway.testing.ElfBuilder;
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

    @Test
    void whatSomeLoadersRefuseIsNotDecided() throws IOException {
        List<ElfBuilder> odd = List.of(
                ElfBuilder.x64().flags(0x10),
                ElfBuilder.x64().flags1(0x40),
                ElfBuilder.x64().stack(7),
                ElfBuilder.x64().withoutStackHeader(),
                ElfBuilder.x64().osAbi(9, 0),
                ElfBuilder.x64().osAbi(3, 1));
        List<ElfBuilder> usual = List.of(
                ElfBuilder.x64().flags(0x8).flags1(0x1),
                ElfBuilder.x64().stack(6),
                ElfBuilder.x64().osAbi(3, 0));

        assertThat(odd).allSatisfy(each -> {
            assertThat(load(each).answer()).isEqualTo(Answer.NOT_DECIDED);
            assertThat(load(each).why()).contains("what some loaders refuse", "--image TAR");
        });
        assertThat(usual).allSatisfy(each -> assertThat(load(each).answer()).isEqualTo(Answer.LOADS));
    }

    /** The loader of glibc up to 2.40 makes the stack executable for whom asks. */
    @ParameterizedTest
    @CsvSource({"GLIBC_2.34, LOADS", "GLIBC_2.40, LOADS", "GLIBC_2.41, NOT_DECIDED"})
    void anExecutableStackIsRefusedFromAReleaseOn(String newest, Answer answer) throws IOException {
        KnownLibrary libc = new KnownLibrary(Optional.of("/lib/libc.so.6"), List.of(newest), List.of());

        Loading loading = new TableLoader(SITE, LOADER, Map.of("libc.so.6", libc))
                .load(elf(ElfBuilder.x64().needed("libc.so.6").stack(7)), List.of(), library -> Optional.empty());

        assertThat(loading.answer()).isEqualTo(answer);
    }

    @Test
    void aVersionThatIsNeededWeaklyMayBeMissing() throws IOException {
        ElfBuilder weakly = ElfBuilder.x64().needed("libc.so.6").needsVersionWeakly("libc.so.6", "GLIBC_2.38");

        Loading loading =
                new TableLoader(SITE, LOADER, LIBRARIES).load(elf(weakly), List.of(), library -> Optional.empty());

        assertThat(loading.answer()).isEqualTo(Answer.LOADS);
    }

    @Test
    void whatIsNotToldIsNamed() throws IOException {
        assertThat(load("needed libvips.so.42", List.of("one", "two")).why())
                .contains("whether the runtime has libvips.so.42, the symbol one and others; look at its files");
        assertThat(load("needed libc.so.6;needs-version libc.so.6 GLIBC_2.38", List.of())
                        .why())
                .isEqualTo("GLIBC_2.38 of libc.so.6 is newer than what is in the runtime");
        assertThat(load("cpu arm64;needed libc.so.6", List.of()).why())
                .isEqualTo("it is for arm64, and the runtime is x64");
    }

    /** Where the C library is of a release that refuses what older ones do. */
    private static Loading load(ElfBuilder file) throws IOException {
        Map<String, KnownLibrary> newest =
                Map.of("libc.so.6", new KnownLibrary(Optional.of("/lib/libc.so.6"), List.of("GLIBC_2.41"), List.of()));
        return new TableLoader(SITE, LOADER, newest).load(elf(file), List.of(), library -> Optional.empty());
    }

    private static Elf elf(ElfBuilder file) throws IOException {
        return (Elf) NativeFile.read(ByteSource.of(file.bytes()));
    }

    private static Loading load(String recipe, List<String> unversioned) throws IOException {
        return new TableLoader(SITE, LOADER, LIBRARIES)
                .load(elf(recipe.replace(";", "\n")), unversioned, library -> Optional.empty());
    }

    private static Elf elf(String recipe) throws IOException {
        return (Elf) NativeFile.read(ByteSource.of(ElfRecipe.bytes(recipe)));
    }
}
