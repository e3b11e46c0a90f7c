package dev.slipway.domain.binary.loader;

import static dev.slipway.domain.binary.loader.SmallRoot.TRIPLE;
import static dev.slipway.domain.binary.loader.SmallRoot.library;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.binary.ElfSymbol;
import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.binary.loader.Loading.Cause;
import dev.slipway.testing.ElfBuilder;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RelocationsTest {
    private static final int TLS_SYMBOL = 0x16;
    private static final int PLACE_IN_THREAD = 18;
    private static final long RELR = 36;

    @ParameterizedTest
    @CsvSource({
        "glibc, 35, REFUSED",
        "glibc, 36, LOADS",
        "musl, 3, REFUSED",
        "musl, 4, LOADS",
    })
    void packedOnesAreKnownToNewLoaders(String libc, int version, Answer answer) throws IOException {
        assertThat(root(libc, version)
                        .load(library("e").undefined("malloc").dynamic(RELR, 0))
                        .answer())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "glibc, 10, LOADS, ''",
        "musl, 10, REFUSED, Error relocating /app/engine.node: unsupported relocation type 10",
        "glibc, 37, LOADS, ''",
        "musl, 37, REFUSED, Error relocating /app/engine.node: unsupported relocation type 37",
        "glibc, 1025, REFUSED, /app/engine.node: unexpected reloc type 0x401",
        "musl, 1025, REFUSED, Error relocating /app/engine.node: unsupported relocation type 1025",
        "musl, 36, LOADS, ''"
    })
    void aKindThatIsNotOfTheCpuIsRefused(String libc, int kind, Answer answer, String words) throws IOException {
        Loading loading =
                root(libc, libc.equals("musl") ? 5 : 36).load(library("e").symbol("malloc", "", 0x12, false, kind));

        assertThat(loading.answer()).isEqualTo(answer);
        assertThat(loading.loaderWords().orElse("")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "1600, LOADS, ''",
        "1601, NOT_DECIDED, '/app/engine.node needs 1601 bytes of static thread-local storage, about as much as a process has left'",
        "1760, NOT_DECIDED, '/app/engine.node needs 1760 bytes of static thread-local storage, about as much as a process has left'",
        "1761, REFUSED, '/app/engine.node needs 1761 bytes of static thread-local storage, more than a process has left'"
    })
    void glibcHasSomeStaticStorageLeft(int bytes, Answer answer, String why) throws IOException {
        Loading loading = SmallRoot.glibc(36).load(ownStorage(bytes));

        assertThat(loading.answer()).isEqualTo(answer);
        assertThat(loading.why()).isEqualTo(why);
    }

    @Test
    void storageThatMayLieAnywhereIsNotLimited() throws IOException {
        assertThat(SmallRoot.glibc(36).load(library("e").tls(100_000)).answer()).isEqualTo(Answer.LOADS);
        assertThat(SmallRoot.musl(5).load(library("e").tls(100_000)).answer()).isEqualTo(Answer.LOADS);
    }

    @Test
    void muslHasStaticStorageForWhatAProgramStartsWithAlone() throws IOException {
        assertThat(SmallRoot.musl(5).load(ownStorage(1)).cause()).contains(Cause.STATIC_TLS);
        assertThat(user(SmallRoot.musl(5).with("/lib/liba.so", storage())).cause())
                .contains(Cause.STATIC_TLS);
        assertThat(user(preloading(SmallRoot.musl(5).with("/lib/liba.so", storage())))
                        .answer())
                .isEqualTo(Answer.LOADS);
    }

    @Test
    void theStorageOfANeededLibraryCounts() throws IOException {
        SmallRoot root = SmallRoot.glibc(36).with(TRIPLE + "liba.so", storage());

        assertThat(user(root).why()).startsWith(TRIPLE + "liba.so needs 2000 bytes of static");
        assertThat(user(preloading(root)).answer()).isEqualTo(Answer.LOADS);
    }

    @ParameterizedTest
    @CsvSource({
        "liba.so, 36, CRASH",
        "liba.so, 40, CRASH",
        "liba.so, 41, ",
        "libb.so, 36, ",
    })
    void anOldLoaderWantsNumbersOfVersionsFromWhoeverIsToHaveOne(String of, int minor, Cause cause) throws IOException {
        SmallRoot root = SmallRoot.glibc(minor)
                .with(TRIPLE + "liba.so", library("liba.so").defined("f"))
                .with(TRIPLE + "libb.so", library("libb.so").definesVersion("V_1"));

        Loading loading = root.load(library("e")
                .needed("liba.so", "libb.so")
                .needsVersion(of, "V_1")
                .undefined("f", "V_1"));

        assertThat(loading.cause()).isEqualTo(Optional.ofNullable(cause));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', false, false, true, true",
        "'', '', true, false, true, false",
        "'', V_1, false, false, true, true",
        "'', V_1, true, false, false, false",
        "'', V_1, true, true, true, false",
        "V_1, '', false, false, true, true",
        "V_1, '', true, false, false, false",
        "V_1, V_1, true, false, true, false",
        "V_1, V_1, false, false, true, true",
        "V_1, V_2, false, true, false, true"
    })
    void aDefinitionServesByItsVersionWithGlibcAndByItsMarkWithMusl(
            String asked, String version, boolean hidden, boolean first, boolean glibc, boolean musl) {
        ElfSymbol definition = symbol(version, hidden, first, ElfSymbol.Type.FUNCTION);

        assertThat(GlibcSymbols.answers(symbol(asked, false, false, ElfSymbol.Type.NONE), definition))
                .isEqualTo(glibc);
        assertThat(MuslSymbols.answers(symbol(asked, false, false, ElfSymbol.Type.NONE), definition))
                .isEqualTo(musl);
    }

    @Test
    void muslDoesNotCallWhatChoosesAFunction() {
        ElfSymbol chosen = symbol("", false, false, ElfSymbol.Type.IFUNC);

        assertThat(MuslSymbols.answers(chosen, chosen)).isFalse();
        assertThat(GlibcSymbols.answers(chosen, chosen)).isTrue();
    }

    private static ElfSymbol symbol(String version, boolean hidden, boolean first, ElfSymbol.Type type) {
        Optional<String> carried = Optional.of(version).filter(text -> !text.isEmpty());
        return new ElfSymbol(
                "f", carried, hidden, first, ElfSymbol.Binding.GLOBAL, type, true, true, ElfSymbol.Use.NOW);
    }

    private static SmallRoot root(String libc, int version) {
        return libc.equals("musl") ? SmallRoot.musl(version) : SmallRoot.glibc(version);
    }

    private static ElfBuilder ownStorage(int bytes) {
        return library("e").tls(bytes).symbol("counter", "", TLS_SYMBOL, true, PLACE_IN_THREAD);
    }

    private static ElfBuilder storage() {
        return library("liba.so").tls(2000).symbol("counter", "", TLS_SYMBOL, true, 0);
    }

    private static SmallRoot preloading(SmallRoot root) {
        return root.started(new LoaderOptions("", "liba.so", "/"));
    }

    private static Loading user(SmallRoot root) throws IOException {
        return root.load(library("e").needed("liba.so").symbol("counter", "", TLS_SYMBOL, false, PLACE_IN_THREAD));
    }
}
