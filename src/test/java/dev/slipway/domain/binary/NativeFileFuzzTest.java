package dev.slipway.domain.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.testing.ElfBuilder;
import dev.slipway.testing.FuzzBytes;
import dev.slipway.testing.MachOBuilder;
import dev.slipway.testing.PeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever bytes say, the answer is one of the six, and no more is touched than a bound allows. */
final class NativeFileFuzzTest {
    private static final int RUNS = 60_000;
    private static final long MOST = (1 << 20) + 512;

    /** The kinds of answer. */
    private enum Kind {
        WHOLE,
        TRUNCATED,
        DAMAGED,
        FOREIGN
    }

    private final Map<Kind, Integer> answers = new EnumMap<>(Kind.class);

    @Test
    void elf() {
        FuzzBytes.run(
                1,
                RUNS,
                List.of(
                        elf(ElfBuilder.x64()),
                        elf(ElfBuilder.x64().gnuHash()),
                        elf(ElfBuilder.of(40, 32, ByteOrder.LITTLE_ENDIAN)),
                        elf(ElfBuilder.of(22, 64, ByteOrder.BIG_ENDIAN)),
                        ElfBuilder.x64().type(2).withoutDynamicSection().bytes()),
                this::read);

        assertThat(answers).hasSize(4);
    }

    private static byte[] elf(ElfBuilder builder) {
        return builder.interpreter("/lib/ld-musl-x86_64.so.1")
                .needed("libssl.so.3", "libc.so.6")
                .runpath("$ORIGIN")
                .tls(8)
                .needsVersion("libc.so.6", "GLIBC_2.2.5")
                .needsVersion("libssl.so.3", "OPENSSL_3.0.0")
                .definesVersion("A_1")
                .undefined("malloc", "GLIBC_2.2.5")
                .called("free")
                .defined("one", "A_1")
                .defined("two")
                .bytes();
    }

    @Test
    void machO() {
        FuzzBytes.run(
                2,
                RUNS,
                List.of(
                        machO(MachOBuilder.arm64()).bytes(),
                        machO(MachOBuilder.of(7, false, ByteOrder.BIG_ENDIAN)).bytes(),
                        MachOBuilder.universal(machO(MachOBuilder.x64()), machO(MachOBuilder.arm64()))),
                this::read);

        assertThat(answers).hasSize(4);
    }

    private static MachOBuilder machO(MachOBuilder builder) {
        return builder.needed("/usr/lib/libSystem.B.dylib")
                .weak("a")
                .rpath("@loader_path")
                .minimumOs(10, 13, 0)
                .segment(32);
    }

    @Test
    void pe() {
        FuzzBytes.run(
                3,
                RUNS,
                List.of(
                        PeBuilder.x64()
                                .needed("KERNEL32.dll")
                                .delayed("node.exe")
                                .bytes(),
                        PeBuilder.x64()
                                .narrow()
                                .absoluteDelayed()
                                .delayed("node.exe")
                                .bytes()),
                this::read);

        assertThat(answers).hasSize(4);
    }

    private void read(byte[] file) {
        try {
            Counted bytes = new Counted(file);
            NativeFile read = NativeFile.read(bytes);
            assertThat(bytes.touched).isLessThanOrEqualTo(MOST);
            assertThat(read.description()).isNotEmpty();
            if (read instanceof NativeFile.Elf elf) {
                assertThat(elf.libc()).isNotNull();
                ElfSymbols.read(bytes).definitions("one");
            }
            NativeFile.ofHead(file);
            answers.merge(kind(read), 1, Integer::sum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kind kind(NativeFile file) {
        if (file instanceof NativeFile.Truncated) {
            return Kind.TRUNCATED;
        }
        if (file instanceof NativeFile.Damaged) {
            return Kind.DAMAGED;
        }
        return file instanceof NativeFile.Foreign ? Kind.FOREIGN : Kind.WHOLE;
    }

    /** Counts what is touched; it fails where more is asked for than there is. */
    private static final class Counted implements ByteSource {
        private final byte[] bytes;
        private long touched;

        Counted(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public byte[] read(long offset, int length) throws IOException {
            touched += length;
            return ByteSource.of(bytes).read(offset, length);
        }
    }
}
