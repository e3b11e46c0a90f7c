package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.Loaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the musl of a root is like. It is one file, which is both the loader and the C library.
 *
 * @param path by which programs name it
 * @param patch the third number of its version: 5 of 1.2.5
 * @param aliases the names of glibc's for functions with 64-bit offsets ({@code open64}) that it answers since 1.2.4
 * @param folders where it searches last
 */
record MuslRoot(Cpu cpu, String path, LibraryFile libc, int patch, Set<String> aliases, List<String> folders) {
    private static final List<String> DEFAULT = List.of("/lib", "/usr/local/lib", "/usr/lib");
    private static final byte[] VERSION = "\0001.2.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ALIASES = "aio_cancel\0aio_error\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST = 16 << 20;

    /** The musl for a CPU; empty where there is none. */
    static Optional<MuslRoot> of(RootLibraries root, Cpu cpu) throws IOException {
        String path = Loaders.path(true, cpu);
        if (!(root.open(path) instanceof LibraryFile libc) || libc.size() > LARGEST) {
            return Optional.empty();
        }
        byte[] bytes = libc.bytes().read(0, (int) libc.size());
        int version = ByteSearch.indexOf(bytes, VERSION, 0);
        int patch = version < 0 ? 0 : ByteSearch.number(bytes, version + VERSION.length);
        return Optional.of(new MuslRoot(cpu, path, libc, patch, aliases(bytes), folders(root, path)));
    }

    /** They stand in its bytes without their ending, the last before an empty one ({@code lfs64_list}). */
    private static Set<String> aliases(byte[] bytes) {
        Set<String> aliases = new HashSet<>();
        int at = ByteSearch.indexOf(bytes, ALIASES, 0);
        while (at >= 0 && at < bytes.length && bytes[at] != 0) {
            int end = ByteSearch.indexOf(bytes, new byte[1], at);
            aliases.add(new String(bytes, at, end - at, StandardCharsets.US_ASCII) + "64");
            at = end + 1;
        }
        return aliases;
    }

    /** A path file replaces the folders that are compiled in, also an empty one. */
    private static List<String> folders(RootLibraries root, String loader) throws IOException {
        String file = loader.replace("/lib/", "/etc/").replace(".so.1", ".path");
        if (root.open(file) == Opening.Failed.NOTHING) {
            return DEFAULT;
        }
        return split(root.text(file).orElse(""));
    }

    /** The folders of a path as musl parts it. */
    static List<String> split(String path) {
        List<String> folders = new ArrayList<>();
        for (String folder : path.split("[:\n]")) {
            if (!folder.isEmpty()) {
                folders.add(folder);
            }
        }
        return folders;
    }
}
