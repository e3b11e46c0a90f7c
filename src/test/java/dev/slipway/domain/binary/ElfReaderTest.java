package dev.slipway.domain.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.binary.NativeFile.Damaged;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.NativeFile.Linking;
import dev.slipway.domain.binary.NativeFile.Truncated;
import dev.slipway.domain.binary.NativeFile.VersionNeeded;
import dev.slipway.testing.ElfBuilder;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ElfReaderTest {
    private static final int[] WORD_SIZES = {32, 64};

    @Test
    void allThatALoaderAsksForIsRead() throws IOException {
        for (int bits : WORD_SIZES) {
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                byte[] file = engine(ElfBuilder.of(62, bits, order)).bytes();

                Elf elf = (Elf) NativeFile.read(ByteSource.of(file));

                assertThat(elf)
                        .isEqualTo(new Elf(
                                Optional.of(Cpu.X64),
                                62,
                                bits,
                                order,
                                3,
                                1,
                                Elf.Type.SHARED,
                                Optional.of("/lib64/ld-linux-x86-64.so.2"),
                                linking(file.length),
                                Optional.empty()));
            }
        }
    }

    private static ElfBuilder engine(ElfBuilder builder) {
        return builder.osAbi(3, 1)
                .interpreter("/lib64/ld-linux-x86-64.so.2")
                .needed("libssl.so.3", "libc.so.6")
                .soname("libquery.so")
                .rpath("$ORIGIN/../lib:/opt/$LIB")
                .runpath("${ORIGIN}")
                .flags(0x10)
                .flags1(0x840)
                .stack(7)
                .tls(64)
                .needsVersion("libssl.so.3", "OPENSSL_3.0.0")
                .needsVersion("libc.so.6", "GLIBC_2.34")
                .needsVersionWeakly("libc.so.6", "GLIBC_2.4")
                .definesVersion("QUERY_1")
                .undefined("malloc", "GLIBC_2.34")
                .content("content");
    }

    private static Linking linking(int size) {
        return new Linking(
                true,
                Optional.of("libquery.so"),
                List.of("libssl.so.3", "libc.so.6"),
                Optional.of("$ORIGIN/../lib:/opt/$LIB"),
                Optional.of("${ORIGIN}"),
                0x10,
                0x840,
                OptionalInt.of(7),
                OptionalLong.of(64),
                size,
                List.of(
                        new VersionNeeded("libssl.so.3", "OPENSSL_3.0.0", false),
                        new VersionNeeded("libc.so.6", "GLIBC_2.34", false),
                        new VersionNeeded("libc.so.6", "GLIBC_2.4", true)),
                List.of("QUERY_1"),
                true);
    }

    @Test
    void aCutFileIsToldFromADamagedOne() throws IOException {
        byte[] file = engine(ElfBuilder.x64()).bytes();
        for (int length = 4; length < file.length - "content".length(); length++) {
            NativeFile read = NativeFile.read(ByteSource.of(Arrays.copyOf(file, length)));

            assertThat(read).as("of %s bytes", length).isInstanceOf(Truncated.class);
            assertThat(((Truncated) read).cpu()).isEqualTo(length < 64 ? Optional.empty() : Optional.of(Cpu.X64));
            assertThat(((Truncated) read).segmentsLack()).isEqualTo(length >= 64 + 5 * 56);
        }
    }

    @Test
    void aFileWhoseTablesAreThereIsReadAlthoughASegmentIsCut() throws IOException {
        byte[] file = engine(ElfBuilder.x64()).bytes();

        Elf elf = (Elf) NativeFile.read(ByteSource.of(Arrays.copyOf(file, file.length - 1)));

        assertThat(elf.linking().endOfSegments()).isEqualTo(file.length);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 3, its class is 3 and its byte order 1",
        "5, 0, its class is 2 and its byte order 0",
        "0x36, 55, its program headers are of 55 bytes each",
        "0x39, 0xff, it counts 65285 program headers",
        "0x27, 0x7f, its headers lead to byte 91513"
    })
    void aHeaderThatContradictsItselfIsDamage(String at, String value, String why) throws IOException {
        byte[] file = ElfBuilder.x64()
                .needed("libc.so.6")
                .tls(8)
                .interpreter("/lib/ld.so")
                .bytes();
        file[Integer.decode(at)] = (byte) (int) Integer.decode(value);

        NativeFile read = NativeFile.read(ByteSource.of(file));

        assertThat(read).isInstanceOf(Damaged.class);
        assertThat(((Damaged) read).why()).startsWith(why);
    }

    @Test
    void whatGlibcRefusesOfAHeaderIsInItsWords() throws IOException {
        assertThat(refusal(6, 2)).contains("ELF file version ident does not match current one");
        assertThat(refusal(12, 1)).contains("nonzero padding in e_ident");
        assertThat(refusal(20, 2)).contains("ELF file version does not match current one");
        assertThat(refusal(64, 9)).contains("object file has no loadable segments");
        assertThat(refusal(64 + 49, 4)).contains("ELF load command alignment not page-aligned");
        assertThat(refusal(64 + 16, 1)).contains("ELF load command address/offset not properly aligned");
        assertThat(refusal(64, 1)).isEmpty();
    }

    private static Optional<String> refusal(int at, int value) throws IOException {
        byte[] file = ElfBuilder.x64().withoutDynamicSection().bytes();
        file[at] = (byte) value;
        return ((Elf) NativeFile.read(ByteSource.of(file))).refusal();
    }

    @Test
    void aHeadTellsWhatTheWholeFileIs() throws IOException {
        byte[] file = engine(ElfBuilder.of(Cpu.ARM64)).bytes();

        Elf whole = (Elf) NativeFile.read(ByteSource.of(file));
        Elf head = (Elf) NativeFile.ofHead(Arrays.copyOf(file, 64));

        assertThat(head.cpu()).isEqualTo(whole.cpu());
        assertThat(head.type()).isEqualTo(whole.type());
        assertThat(head.linking().needed()).isEmpty();
    }

    @Test
    void oneMebibyteIsTheMostThatIsTouched() throws IOException {
        byte[] file =
                ElfBuilder.x64().content(new byte[5 << 20]).needed("libc.so.6").bytes();
        // A dynamic section of a million entries, none of them the last.
        for (int i = 64 + 56; i < 64 + 112; i++) {
            file[i] = 0;
        }
        file[64 + 56] = 2;
        file[64 + 56 + 18] = 1;
        file[64 + 56 + 34] = 0x40;
        Arrays.fill(file, 1 << 16, file.length, (byte) 1);
        long[] touched = {0};

        NativeFile read = NativeFile.read(new ByteSource() {
            @Override
            public long size() {
                return file.length;
            }

            @Override
            public byte[] read(long offset, int length) {
                touched[0] += length;
                return Arrays.copyOfRange(file, (int) offset, (int) offset + length);
            }
        });

        assertThat(read).isInstanceOf(Damaged.class);
        assertThat(touched[0]).isBetween(1L << 19, (1L << 20) + NativeFile.HEAD);
    }
}
