package dev.slipway.domain.binary.loader;

import static dev.slipway.domain.binary.loader.SmallRoot.TRIPLE;
import static dev.slipway.domain.binary.loader.SmallRoot.library;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.testing.ElfBuilder;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlibcLoadingTest {
    private static final String SSL = "libssl.so.1.1";

    @Test
    void aLinkToAnotherLibraryLacksTheVersion() throws IOException {
        SmallRoot root = debian12()
                .with(TRIPLE + "libssl.so.3", library("libssl.so.3").definesVersion("OPENSSL_3.0.0"))
                .link(TRIPLE + SSL, "libssl.so.3");

        Loading loading = root.load(library("engine").needed(SSL).needsVersion(SSL, "OPENSSL_1_1_0"));

        assertThat(loading.cause()).contains(Cause.SYMBOL_VERSION);
        assertThat(loading.why()).isEqualTo(TRIPLE + "libssl.so.1.1 has no version OPENSSL_1_1_0");
        assertThat(loading.loaderWords())
                .contains(TRIPLE + "libssl.so.1.1: version `OPENSSL_1_1_0' not found (required by /app/engine.node)");
        assertThat(loading.versions()).containsExactly(new Loading.SymbolVersion("OPENSSL_1_1_0", SSL, false, true));
    }

    @Test
    void aLibraryWithoutATableOfVersionsPasses() throws IOException {
        SmallRoot root = debian12().with(TRIPLE + SSL, library(SSL));

        assertThat(root.load(library("engine").needed(SSL).needsVersion(SSL, "OPENSSL_1_1_0"))
                        .answer())
                .isEqualTo(Answer.LOADS);
    }

    @Test
    void versionsOfDependenciesCountToo() throws IOException {
        SmallRoot root =
                debian12().with(TRIPLE + SSL, library(SSL).needed("libc.so.6").needsVersion("libc.so.6", "GLIBC_2.38"));

        Loading loading = root.load(library("engine").needed(SSL));

        assertThat(loading.why())
                .isEqualTo(
                        "/lib/x86_64-linux-gnu/libc.so.6 has no version GLIBC_2.38, which " + TRIPLE + SSL + " needs");
    }

    @Test
    void onlyTheFlagExcusesAMissingVersion() throws IOException {
        assertThat(debian12()
                        .load(library("e").needed("libc.so.6").needsVersionWeakly("libc.so.6", "GLIBC_2.99"))
                        .answer())
                .isEqualTo(Answer.LOADS);
        assertThat(debian12()
                        .load(library("e")
                                .needed("libc.so.6")
                                .needsVersion("libc.so.6", "GLIBC_2.99")
                                .weaklyUndefined("arc4random"))
                        .cause())
                .contains(Cause.SYMBOL_VERSION);
    }

    @Test
    void aVersionOfALibraryThatIsNotNamedKillsTheProcess() throws IOException {
        assertThat(debian12()
                        .load(library("e").needsVersion("libgone.so.1", "V_1"))
                        .cause())
                .contains(Cause.CRASH);
    }

    @Test
    void aSymbolThatNobodyDefinesIsRefused() throws IOException {
        Loading loading = debian12()
                .load(library("e").needed("libc.so.6").undefined("malloc").undefined("nobody"));

        assertThat(loading.cause()).contains(Cause.UNDEFINED_SYMBOL);
        assertThat(loading.why()).isEqualTo("symbol nobody is defined by no library that is loaded");
        assertThat(loading.loaderWords()).contains("/app/engine.node: undefined symbol: nobody");
    }

    @Test
    void nodeLeavesCallsForLater() throws IOException {
        Loading loading = debian12().load(library("e").called("nobody"));

        assertThat(loading.answer()).isEqualTo(Answer.REFUSED);
        assertThat(loading.notes()).singleElement().asString().startsWith("In Node it loads");
    }

    @Test
    void nodesOwnSymbolsAreThere() throws IOException {
        assertThat(debian12().load(library("e").undefined("napi_create_object")).answer())
                .isEqualTo(Answer.LOADS);
        assertThat(debian12()
                        .load(library("e").undefined("_ZN2v87Isolate10GetCurrentEv"))
                        .answer())
                .isEqualTo(Answer.NOT_DECIDED);
        assertThat(debian12()
                        .load(library("e").undefined("uv_close").undefined("nobody"))
                        .answer())
                .isEqualTo(Answer.REFUSED);
    }

    @Test
    void aWeakSymbolMayBeMissing() throws IOException {
        assertThat(debian12().load(library("e").weaklyUndefined("nobody")).answer())
                .isEqualTo(Answer.LOADS);
    }

    @Test
    void aSymbolOfAnotherVersionIsNone() throws IOException {
        SmallRoot root = debian12()
                .with(
                        TRIPLE + "liba.so",
                        library("liba.so")
                                .definesVersion("A_1")
                                .definesVersion("A_2")
                                .defined("f", "A_1"));

        assertThat(root.load(library("e")
                                .needed("liba.so")
                                .needsVersion("liba.so", "A_2")
                                .undefined("f", "A_2"))
                        .cause())
                .contains(Cause.UNDEFINED_SYMBOL);
        assertThat(root.load(library("e")
                                .needed("liba.so")
                                .needsVersion("liba.so", "A_1")
                                .undefined("f", "A_1"))
                        .answer())
                .isEqualTo(Answer.LOADS);
        assertThat(root.load(library("e").needed("liba.so").undefined("f")).answer())
                .isEqualTo(Answer.LOADS);
    }

    @ParameterizedTest
    @CsvSource({"36, 7, LOADS", "41, 6, LOADS", "41, 7, REFUSED", "41, -1, REFUSED", "36, -1, LOADS"})
    void anExecutableStackIsRefusedSince241(int minor, int flags, Answer answer) throws IOException {
        ElfBuilder file =
                flags < 0 ? library("e").withoutStackHeader() : library("e").stack(flags);

        assertThat(SmallRoot.glibc(minor).load(file).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, LOADS",
        "3, 0, LOADS",
        "3, 3, LOADS",
        "3, 4, REFUSED",
        "9, 0, REFUSED",
        "12, 0, REFUSED",
        "0, 1, REFUSED",
        "255, 0, REFUSED"
    })
    void filesOfOtherSystemsAreRefused(int osAbi, int version, Answer answer) throws IOException {
        assertThat(debian12().load(library("e").osAbi(osAbi, version)).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"3, 0x40", "3, 0x8000000", "2, 0"})
    void programsAndThoseThatSaySoAreNotOpened(int type, String flags) throws IOException {
        assertThat(debian12()
                        .load(library("e").type(type).flags1(Long.decode(flags)))
                        .cause())
                .contains(Cause.NOT_DLOPENABLE);
    }

    @ParameterizedTest
    @CsvSource({"34, 16, REFUSED", "35, 16, LOADS", "34, 4096, LOADS"})
    void segmentsOfAnyAlignmentAreTakenSince235(int minor, int alignment, Answer answer) throws IOException {
        assertThat(SmallRoot.glibc(minor)
                        .load(library("e").alignment(alignment))
                        .answer())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"1", "4"})
    void objectsAndCoresAreNotLoaded(int type) throws IOException {
        assertThat(debian12().load(library("e").type(type)).loaderWords())
                .contains("/app/engine.node: only ET_DYN and ET_EXEC can be loaded");
    }

    @Test
    void theOtherByteOrderIsRefused() throws IOException {
        assertThat(debian12().load(ElfBuilder.of(62, 64, ByteOrder.BIG_ENDIAN)).loaderWords())
                .contains("/app/engine.node: ELF file data encoding not little-endian");
    }

    @Test
    void aLibraryWithoutADynamicSectionIsRefused() throws IOException {
        assertThat(debian12().load(library("e").withoutDynamicSection()).loaderWords())
                .contains("/app/engine.node: object file has no dynamic section");
    }

    @Test
    void aFileOfAnotherCpuIsRefused() throws IOException {
        Loading loading = debian12().load(ElfBuilder.of(Cpu.ARM64));

        assertThat(loading.cause()).contains(Cause.WRONG_ARCHITECTURE);
        assertThat(loading.why()).isEqualTo("it is built for 64-bit arm64, and the programs of the root are for x64");
    }

    @Test
    void aRootWithoutALoaderLoadsNothing() throws IOException {
        assertThat(SmallRoot.empty().load(library("e")).cause()).contains(Cause.NO_LOADER);
    }

    @Test
    void aLoaderThatIsNotKnownDecidesNothing() throws IOException {
        SmallRoot root = SmallRoot.empty().with("/system/bin/linker64", library("linker64"));

        assertThat(root.load(library("e")).answer()).isEqualTo(Answer.NOT_DECIDED);
    }

    @Test
    void aFileThatIsCutInASegmentKillsTheProcess() throws IOException {
        byte[] whole = library("e").content(new byte[20_000]).bytes();

        assertThat(loaded(Arrays.copyOf(whole, 9_000)).cause()).contains(Cause.CRASH);
        // The rest of the last page is zeros in memory as in the file.
        assertThat(loaded(Arrays.copyOf(whole, whole.length - 10)).answer()).isEqualTo(Answer.LOADS);
        assertThat(loaded(Arrays.copyOf(whole, whole.length + 10_000)).answer()).isEqualTo(Answer.LOADS);
    }

    @ParameterizedTest
    @CsvSource({"'', file too short", "'<html>', file too short", "63, file too short", "64, invalid ELF header"})
    void whatIsNoLibraryIsRefused(String text, String words) throws IOException {
        String content = text.startsWith("6") ? "x".repeat(Integer.parseInt(text)) : text;

        assertThat(loaded(content.getBytes(StandardCharsets.UTF_8)).loaderWords())
                .contains("/app/engine.node: " + words);
    }

    @Test
    void whoNeedsWhatIsMissingIsNamed() throws IOException {
        SmallRoot root = debian12().with("/usr/lib/liba.so", library("liba.so").needed("libgone.so.2"));

        assertThat(root.load(library("e").needed("liba.so")).why())
                .isEqualTo("libgone.so.2, which /usr/lib/liba.so needs, is not found");
    }

    private static SmallRoot debian12() {
        return SmallRoot.glibc(36);
    }

    private static Loading loaded(byte[] bytes) throws IOException {
        return debian12().file("/app/engine.node", bytes).load("/app/engine.node");
    }
}
