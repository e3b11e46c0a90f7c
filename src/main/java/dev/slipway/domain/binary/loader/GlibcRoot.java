package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.Loaders;
import dev.slipway.domain.binary.NativeFile.Elf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What the glibc of a root is like, read from its loader's bytes.
 *
 * @param minor the second number of its version: 36 of 2.36
 * @param folders the default folders that are compiled into it, without a slash at the end
 * @param cache what {@code ld.so.cache} lists; empty where there is none that the loader reads
 */
record GlibcRoot(Cpu cpu, LibraryFile loader, int minor, List<String> folders, Optional<LibraryCache> cache) {
    static final String CACHE = "/etc/ld.so.cache";
    static final String PRELOAD = "/etc/ld.so.preload";

    private static final int LARGEST = 16 << 20;
    private static final byte[] BANNER = "stable release version 2.".getBytes(StandardCharsets.US_ASCII);

    /** The glibc for a CPU; empty where there is no loader of it. */
    static Optional<GlibcRoot> of(RootLibraries root, Cpu cpu) throws IOException {
        String path = Loaders.path(false, cpu);
        if (!(root.open(path) instanceof LibraryFile loader) || loader.size() > LARGEST) {
            return Optional.empty();
        }
        byte[] bytes = loader.bytes().read(0, (int) loader.size());
        List<String> folders = TrustedFolders.in(bytes);
        // gcompat's starts musl's, a link may lead to musl itself: whatever else has the path does not have the name.
        if (folders.isEmpty() || !isNamed(loader, path)) {
            return Optional.empty();
        }
        return Optional.of(new GlibcRoot(
                cpu,
                loader,
                minor(bytes, loader.path()),
                folders,
                root.bytes(CACHE).flatMap(LibraryCache::parse)));
    }

    private static boolean isNamed(LibraryFile loader, String path) throws IOException {
        return loader.whole() instanceof Elf elf
                && elf.linking()
                        .soname()
                        .filter(name -> path.endsWith("/" + name))
                        .isPresent();
    }

    /** Before 2.32 the loader does not tell its version, but its file is called {@code ld-2.31.so}. */
    private static int minor(byte[] bytes, String path) {
        int at = ByteSearch.indexOf(bytes, BANNER, 0);
        if (at >= 0) {
            return ByteSearch.number(bytes, at + BANNER.length);
        }
        int name = path.lastIndexOf("/ld-2.");
        return name >= 0 ? ByteSearch.number(path.substring(name + 6).getBytes(StandardCharsets.UTF_8), 0) : 0;
    }

    /** What {@code $LIB} stands for: {@code lib64}, or with Debian {@code lib/x86_64-linux-gnu}. */
    String lib() {
        return folders.get(0).substring(1);
    }
}
