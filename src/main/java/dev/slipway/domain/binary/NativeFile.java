package dev.slipway.domain.binary;

import dev.slipway.domain.artefact.ByteSource;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a file says that it is built for and what it needs, read from its headers. */
public sealed interface NativeFile {
    /** How many of its first bytes are enough for {@link #ofHead}. */
    int HEAD = 4096;

    /**
     * Reads headers and the tables that they lead to, at most 1 MiB of the file.
     *
     * @throws IOException when bytes cannot be read that the file has; whatever they say is an answer
     */
    static NativeFile read(ByteSource file) throws IOException {
        return NativeFormats.read(file);
    }

    /** The file in words that complete "it is": {@code an ELF file for x86-64}. */
    default String description() {
        return Descriptions.of(this);
    }

    /** What the first bytes alone say: format, CPU and type, and nothing of what the file needs. */
    static NativeFile ofHead(byte[] firstBytes) {
        return NativeFormats.ofHead(firstBytes);
    }

    /**
     * Linux and the BSDs, elf(5).
     *
     * @param machine the number {@code e_machine}, also where there is no {@link Cpu} for it
     * @param osAbi {@code EI_OSABI}: 0 System V, 3 GNU, 9 FreeBSD, 12 OpenBSD
     * @param interpreter the dynamic loader that the file names
     * @param refusal what glibc refuses any file for with such a header or such segments, in its words; musl looks at none of it
     */
    record Elf(
            Optional<Cpu> cpu,
            int machine,
            int bits,
            ByteOrder order,
            int osAbi,
            int abiVersion,
            Type type,
            Optional<String> interpreter,
            Linking linking,
            Optional<String> refusal)
            implements NativeFile {
        /** The C library that it is linked to. */
        public LinkedLibc libc() {
            return LinkedLibc.of(this);
        }

        /** {@code e_type}. */
        public enum Type {
            RELOCATABLE,
            EXECUTABLE,
            SHARED,
            CORE,
            OTHER
        }
    }

    /**
     * What the dynamic section and the program headers tell a loader.
     *
     * @param dynamic whether there is a dynamic section at all; a static program has none
     * @param needed {@code DT_NEEDED} in their order
     * @param rpath {@code DT_RPATH}, as written, which a loader ignores where there is a {@code DT_RUNPATH}
     * @param flags1 {@code DT_FLAGS_1}: 0x40 NOOPEN, 0x800 NODEFLIB, 0x8000000 PIE
     * @param flags {@code DT_FLAGS}: 0x10 STATIC_TLS
     * @param stackFlags {@code p_flags} of {@code PT_GNU_STACK} (1 is executable); empty where there is no such header
     * @param tlsBytes the size in memory of {@code PT_TLS}; empty where there is none
     * @param endOfSegments the first byte of the file that no {@code PT_LOAD} needs; a shorter file is cut
     * @param versionsNeeded {@code DT_VERNEED}
     * @param versionsDefined the names of {@code DT_VERDEF}; empty also where there is no table
     * @param hasVersionTable whether there is a {@code DT_VERDEF}
     */
    record Linking(
            boolean dynamic,
            Optional<String> soname,
            List<String> needed,
            Optional<String> rpath,
            Optional<String> runpath,
            long flags,
            long flags1,
            OptionalInt stackFlags,
            OptionalLong tlsBytes,
            long endOfSegments,
            List<VersionNeeded> versionsNeeded,
            List<String> versionsDefined,
            boolean hasVersionTable) {
        /** Of a file whose header alone was read. */
        static final Linking NONE = new Linking(
                false,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                OptionalInt.empty(),
                OptionalLong.empty(),
                0,
                List.of(),
                List.of(),
                false);

        public Linking {
            needed = List.copyOf(needed);
            versionsNeeded = List.copyOf(versionsNeeded);
            versionsDefined = List.copyOf(versionsDefined);
        }
    }

    /**
     * A symbol version that must be in a library.
     *
     * @param weak {@code VER_FLG_WEAK}, which alone excuses a missing one
     */
    record VersionNeeded(String library, String version, boolean weak) {}

    /**
     * macOS.
     *
     * @param slices one, or one for each CPU of a universal file
     */
    record MachO(List<Slice> slices) implements NativeFile {
        public MachO {
            slices = List.copyOf(slices);
        }

        /**
         * One CPU's part.
         *
         * @param fileType the number of the kind: 2 program, 6 library, 8 bundle; 0 for an archive of object files
         * @param needed the install names of its {@code LC_LOAD_DYLIB}s and their kin
         * @param weak those of its {@code LC_LOAD_WEAK_DYLIB}s, without which it loads
         * @param minimumOs the oldest macOS that it is built for, as {@code 10.15}
         */
        public record Slice(
                Optional<Cpu> cpu,
                int fileType,
                List<String> needed,
                List<String> weak,
                List<String> rpaths,
                Optional<String> minimumOs) {
            public Slice {
                needed = List.copyOf(needed);
                weak = List.copyOf(weak);
                rpaths = List.copyOf(rpaths);
            }
        }
    }

    /**
     * Windows.
     *
     * @param needed the names of the import directory, and of the delayed one, in their order
     */
    record Pe(Optional<Cpu> cpu, List<String> needed) implements NativeFile {
        public Pe {
            needed = List.copyOf(needed);
        }
    }

    /**
     * One of these formats by its first bytes, but cut: a header or table that it names lies beyond its end.
     *
     * @param format {@code ELF}, {@code Mach-O} or {@code PE}
     * @param cpu where the header got as far
     * @param segmentsLack whether only segments lack bytes: a loader maps such a file without a word, and the process dies when
     *     it touches what is not there
     */
    record Truncated(String format, Optional<Cpu> cpu, String why, boolean segmentsLack) implements NativeFile {}

    /** One of these formats by its first bytes, with tables that contradict one another. */
    record Damaged(String format, Optional<Cpu> cpu, String why) implements NativeFile {}

    /**
     * None of these.
     *
     * @param what such as {@code an HTML page}, {@code text}, {@code gzip data}, {@code an empty file}
     */
    record Foreign(String what) implements NativeFile {}
}
