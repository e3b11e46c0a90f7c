package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.Cpu;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The libraries listed in an {@code /etc/ld.so.cache}. Read are glibc's format {@code glibc-ld.so.cache1.1}, alone or
 * behind the older {@code ld.so-1.7.0}, and the older one alone (glibc's {@code dl-cache.h}); every offset is checked.
 */
public record LibraryCache(List<Library> libraries) {
    private static final byte[] OLD_MAGIC = "ld.so-1.7.0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NEW_MAGIC = "glibc-ld.so.cache1.1".getBytes(StandardCharsets.US_ASCII);
    private static final int OLD_HEADER = 16;
    private static final int OLD_ENTRY = 12;
    private static final int NEW_HEADER = 48;
    private static final int NEW_ENTRY = 24;
    private static final int LONGEST_NAME = 1024;
    private static final int MOST_LIBRARIES = 50_000;

    /**
     * A line of the cache.
     *
     * @param flags the kind of library and its machine, as the cache has them
     * @param hardware not 0 for one that is for better CPUs
     */
    public record Library(String name, int flags, long hardware, String path) {
        /** One for every CPU of its kind. */
        public Library(String name, int flags, String path) {
            this(name, flags, 0, path);
        }
    }

    /** Copies the list. */
    public LibraryCache {
        libraries = List.copyOf(libraries);
    }

    /** Where the libraries of a name are, in the order of the cache. */
    public List<String> paths(String name) {
        return libraries.stream()
                .filter(library -> library.name().equals(name))
                .map(Library::path)
                .toList();
    }

    /** The lines of a name that a loader for a CPU looks at, in the order of the cache. */
    List<Library> of(String name, Cpu cpu) {
        return libraries.stream()
                .filter(library ->
                        library.flags() == flags(cpu) && library.name().equals(name))
                .toList();
    }

    // FLAG_ELF_LIBC6 with the machine's own flag (ldconfig.h); dl-cache.h of each machine.
    private static int flags(Cpu cpu) {
        return switch (cpu) {
            case X64 -> 0x0303;
            case ARM64 -> 0x0a03;
            case ARM -> 0x0903;
            case IA32 -> 0x0003;
            case S390X -> 0x0403;
            case PPC64 -> 0x0503;
            case RISCV64 -> 0x1003;
            case LOONG64 -> 0x1203;
        };
    }

    /** The cache that {@code bytes} are; empty when they are none that can be read without going out of bounds. */
    public static Optional<LibraryCache> parse(byte[] bytes) {
        // The numbers are in the byte order of the root's machine, which need not be that of this one.
        return parse(bytes, ByteOrder.LITTLE_ENDIAN).or(() -> parse(bytes, ByteOrder.BIG_ENDIAN));
    }

    private static Optional<LibraryCache> parse(byte[] bytes, ByteOrder order) {
        ByteBuffer cache = ByteBuffer.wrap(bytes).order(order);
        try {
            if (startsWith(bytes, 0, NEW_MAGIC)) {
                return Optional.of(parseNew(cache, 0));
            }
            if (!startsWith(bytes, 0, OLD_MAGIC)) {
                return Optional.empty();
            }
            int count = count(cache, 12, OLD_HEADER, OLD_ENTRY);
            int strings = OLD_HEADER + count * OLD_ENTRY;
            int aligned = (strings + 7) / 8 * 8;
            return Optional.of(
                    startsWith(bytes, aligned, NEW_MAGIC)
                            ? parseNew(cache, aligned)
                            : parse(cache, OLD_HEADER, count, OLD_ENTRY, strings));
        } catch (IndexOutOfBoundsException | BufferUnderflowException | ArithmeticException damaged) {
            return Optional.empty();
        }
    }

    private static LibraryCache parseNew(ByteBuffer cache, int start) {
        int count = count(cache, start + NEW_MAGIC.length, start + NEW_HEADER, NEW_ENTRY);
        return parse(cache, start + NEW_HEADER, count, NEW_ENTRY, start);
    }

    private static int count(ByteBuffer cache, int at, int entries, int entrySize) {
        int count = cache.getInt(at);
        if (count < 0 || count > MOST_LIBRARIES || count > (cache.limit() - entries) / entrySize) {
            throw new IndexOutOfBoundsException(count);
        }
        return count;
    }

    private static LibraryCache parse(ByteBuffer cache, int entries, int count, int entrySize, int strings) {
        List<Library> libraries = new ArrayList<>(count);
        for (int entry = entries; entry < entries + count * entrySize; entry += entrySize) {
            String name = string(cache, strings, cache.getInt(entry + 4));
            String path = string(cache, strings, cache.getInt(entry + 8));
            long hardware = entrySize == NEW_ENTRY ? cache.getLong(entry + 16) : 0;
            libraries.add(new Library(name, cache.getInt(entry), hardware, path));
        }
        return new LibraryCache(libraries);
    }

    private static String string(ByteBuffer cache, int strings, int offset) {
        int start = Math.addExact(strings, offset);
        int end = start;
        while (cache.get(end) != 0) {
            end++;
            if (end - start > LONGEST_NAME) {
                throw new IndexOutOfBoundsException(end);
            }
        }
        byte[] text = new byte[end - start];
        cache.get(start, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] magic) {
        return bytes.length - at >= magic.length && Arrays.equals(bytes, at, at + magic.length, magic, 0, magic.length);
    }
}
