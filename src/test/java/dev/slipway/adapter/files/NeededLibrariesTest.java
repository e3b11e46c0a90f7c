package dev.slipway.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NeededLibrariesTest {
    @TempDir
    private Path folder;

    @Test
    void theNamesAreReadByWayOfTheSegments() throws IOException {
        assertThat(NeededLibraries.of(written(library("libssl.so.1.1", "libc.so.6"))))
                .hasValueSatisfying(names -> assertThat(names).containsExactly("libssl.so.1.1", "libc.so.6"));
    }

    @Test
    void noNameIsAnAnswerToo() throws IOException {
        assertThat(NeededLibraries.of(written(library())))
                .hasValueSatisfying(names -> assertThat(names).isEmpty());
    }

    @Test
    void aFileThatIsNoneTellsNothing() throws IOException {
        byte[] whole = library("libssl.so.1.1");
        byte[] narrow = whole.clone();
        narrow[4] = 1;

        assertThat(NeededLibraries.of(written(new byte[0]))).isEmpty();
        assertThat(NeededLibraries.of(written("text".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(NeededLibraries.of(written(narrow))).isEmpty();
        assertThat(NeededLibraries.of(folder.resolve("absent"))).isEqualTo(Optional.empty());
    }

    @Test
    void aDamagedFileEndsInNoCrash() throws IOException {
        byte[] whole = library("libssl.so.1.1");
        for (int length = 0; length < whole.length; length += 7) {
            NeededLibraries.of(written(Arrays.copyOf(whole, length)));
        }
        for (int at = 16; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] = (byte) 0xff;
            NeededLibraries.of(written(damaged));
        }
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("engine"), bytes);
    }

    /** A header, two program headers, a dynamic section at 0x100 and its strings at 0x300, 0x10000 higher in memory. */
    private static byte[] library(String... needed) {
        ByteBuffer elf = ByteBuffer.allocate(0x500).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
        elf.putShort((short) 3).putShort((short) 62);
        elf.putLong(0x20, 0x40).putShort(0x36, (short) 56).putShort(0x38, (short) 2);
        elf.putInt(0x40, 1).putLong(0x48, 0).putLong(0x50, 0x10000).putLong(0x60, 0x500);
        elf.putInt(0x78, 2).putLong(0x80, 0x100).putLong(0x88, 0x10100).putLong(0x98, 0x100);
        int strings = 0x301;
        int entry = 0x100;
        for (String name : needed) {
            elf.putLong(entry, 1).putLong(entry + 8, strings - 0x300);
            elf.position(strings).put(name.getBytes(StandardCharsets.UTF_8)).put((byte) 0);
            strings = elf.position();
            entry += 16;
        }
        elf.putLong(entry, 5).putLong(entry + 8, 0x10300);
        return elf.array();
    }
}
