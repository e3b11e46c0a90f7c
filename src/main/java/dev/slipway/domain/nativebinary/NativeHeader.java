package dev.slipway.domain.nativebinary;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/** What the first bytes of a file say it is. */
public sealed interface NativeHeader {
    /** How many bytes are enough for every engine that has been published. */
    int ENOUGH = 4096;

    /** Reads the first bytes of a file, or all of a smaller one. */
    static NativeHeader read(byte[] firstBytes) {
        HeaderBytes bytes = new HeaderBytes(firstBytes);
        return ElfReader.read(bytes)
                .or(() -> MachOReader.read(bytes))
                .or(() -> PeReader.read(bytes))
                .orElseGet(() -> new Unknown(Sniffer.sniff(firstBytes)));
    }

    /** The file in words that complete "it is": {@code an ELF file for x86-64}. */
    String description();

    /**
     * Linux and the BSDs.
     *
     * @param bits 32 or 64
     * @param interpreter the dynamic loader that the file names; empty when it names none, or beyond the bytes given
     */
    record Elf(Cpu cpu, int bits, ByteOrder order, Type type, Optional<String> interpreter) implements NativeHeader {
        /** {@code e_type} of elf(5). */
        public enum Type {
            RELOCATABLE,
            EXECUTABLE,
            SHARED,
            CORE,
            OTHER
        }

        @Override
        public String description() {
            return "an ELF file for " + cpu;
        }
    }

    /**
     * macOS.
     *
     * @param cpus one, or those of each part of a universal file
     * @param fat whether it is a universal file
     */
    record MachO(List<Cpu> cpus, boolean fat) implements NativeHeader {
        public MachO {
            cpus = List.copyOf(cpus);
        }

        @Override
        public String description() {
            return "a Mach-O file for "
                    + String.join(" and ", cpus.stream().map(Cpu::toString).toList());
        }
    }

    /** Windows. */
    record Pe(Cpu cpu) implements NativeHeader {
        @Override
        public String description() {
            return "a Windows (PE) file for " + cpu;
        }
    }

    /**
     * None of these.
     *
     * @param what such as {@code an HTML page}, {@code text}, {@code gzip data}, {@code an empty file}
     */
    record Unknown(String what) implements NativeHeader {
        @Override
        public String description() {
            return what;
        }
    }
}
