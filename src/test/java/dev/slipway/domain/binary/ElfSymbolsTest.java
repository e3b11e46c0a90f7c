package dev.slipway.domain.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.ElfSymbol.Binding;
import dev.slipway.domain.binary.ElfSymbol.Use;
import dev.slipway.testing.ElfBuilder;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ElfSymbolsTest {
    @Test
    void symbolsAreReadInEveryForm() throws IOException {
        for (int machine : new int[] {62, 22}) {
            for (int bits : new int[] {32, 64}) {
                for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                    assertSymbols(library(ElfBuilder.of(machine, bits, order)));
                    assertSymbols(library(ElfBuilder.of(machine, bits, order).gnuHash()));
                }
            }
        }
    }

    private static ElfBuilder library(ElfBuilder builder) {
        return builder.needsVersion("libc.so.6", "GLIBC_2.34")
                .definesVersion("LIB_1")
                .undefined("malloc", "GLIBC_2.34")
                .called("free")
                .weaklyUndefined("__gmon_start__")
                .defined("open_it", "LIB_1")
                .defined("close_it")
                .symbol("counter", "", 0x16, true, 0)
                .symbol("own", "", 0x02, true, 0);
    }

    private static void assertSymbols(ElfBuilder library) throws IOException {
        ElfSymbols symbols = ElfSymbols.read(ByteSource.of(library.bytes()));

        assertThat(symbols.damage()).isEmpty();
        assertThat(symbols.undefined())
                .containsExactly(
                        undefined("malloc", Optional.of("GLIBC_2.34"), Binding.GLOBAL, Use.NOW),
                        undefined("free", Optional.empty(), Binding.GLOBAL, Use.AT_CALL),
                        undefined("__gmon_start__", Optional.empty(), Binding.WEAK, Use.NOW));
        assertThat(symbols.definitions("open_it"))
                .containsExactly(new ElfSymbol(
                        "open_it",
                        Optional.of("LIB_1"),
                        false,
                        true,
                        Binding.GLOBAL,
                        ElfSymbol.Type.FUNCTION,
                        true,
                        true,
                        Use.NEVER));
        assertThat(symbols.definitions("counter").get(0).type()).isEqualTo(ElfSymbol.Type.TLS);
        assertThat(symbols.definitions("close_it")).hasSize(1);
        assertThat(symbols.definitions("own")).isEmpty();
        assertThat(symbols.definitions("malloc")).isEmpty();
        assertThat(symbols.all()).hasSize(7);
    }

    private static ElfSymbol undefined(String name, Optional<String> version, Binding binding, Use use) {
        return new ElfSymbol(name, version, false, false, binding, ElfSymbol.Type.FUNCTION, false, false, use);
    }

    @Test
    void aFileThatFindsAllAtOnceWaitsForNoCall() throws IOException {
        assertThat(useOfCalled(ElfBuilder.x64())).isEqualTo(Use.AT_CALL);
        assertThat(useOfCalled(ElfBuilder.x64().flags(8))).isEqualTo(Use.NOW);
        assertThat(useOfCalled(ElfBuilder.x64().flags1(1))).isEqualTo(Use.NOW);
    }

    private static Use useOfCalled(ElfBuilder builder) throws IOException {
        return ElfSymbols.read(ByteSource.of(builder.called("f").bytes()))
                .undefined()
                .get(0)
                .use();
    }

    @Test
    void undefinedSymbolsAreFoundWhereNothingElseIs() throws IOException {
        // The hash table of a file without definitions does not count what it needs.
        ElfSymbols symbols = ElfSymbols.read(ByteSource.of(
                ElfBuilder.x64().gnuHash().undefined("a").called("b").bytes()));

        assertThat(symbols.undefined().stream().map(ElfSymbol::name)).containsExactly("a", "b");
    }

    @Test
    void aNumberThatNoFileHasIsDamage() throws IOException {
        byte[] file = ElfBuilder.x64().undefined("a").bytes();
        ElfSymbols whole = ElfSymbols.read(ByteSource.of(file));
        assertThat(whole.damage()).isEmpty();

        int damaged = 0;
        for (int at = 0; at < file.length; at++) {
            byte[] broken = file.clone();
            broken[at] = (byte) 0xff;
            damaged += ElfSymbols.read(ByteSource.of(broken)).damage().isPresent() ? 1 : 0;
        }
        assertThat(damaged).isGreaterThan(20);
    }

    @Test
    void aStaticProgramHasNone() throws IOException {
        byte[] file = ElfBuilder.x64().type(2).withoutDynamicSection().bytes();

        assertThat(ElfSymbols.read(ByteSource.of(file)).all()).isEmpty();
    }
}
