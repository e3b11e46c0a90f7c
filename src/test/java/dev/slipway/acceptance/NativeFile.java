package dev.slipway.acceptance;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.testing.ElfBuilder;
import java.util.Random;

/** Stand-ins for engines: right ELF headers, then anything. */
final class NativeFile {
    private NativeFile() {}

    static byte[] x64(String text) {
        return ElfBuilder.x64().content(text).bytes();
    }

    static byte[] arm64(String text) {
        return ElfBuilder.of(Cpu.ARM64).content(text).bytes();
    }

    /** For x64, of about {@code kibibytes} and as good as impossible to pack. */
    static byte[] large(int kibibytes) {
        byte[] noise = new byte[kibibytes << 10];
        new Random(kibibytes).nextBytes(noise);
        return ElfBuilder.x64().content(noise).bytes();
    }

    /** For x64, with one library that it names as needed. */
    static byte[] needing(String library) {
        return ElfBuilder.x64().needed(library).bytes();
    }
}
