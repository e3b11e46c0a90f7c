package dev.slipway.domain.platform;

import dev.slipway.domain.binary.Cpu;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be seen of a host: the running one, an unpacked root directory, or a runtime that a table describes.
 * Paths are those inside the host and begin with {@code /}.
 */
public interface HostProbe extends AutoCloseable {
    /** As Node's {@code os.platform()}: {@code linux}, {@code darwin}, {@code win32}, {@code freebsd}, … */
    String os();

    /** As Node's {@code process.arch}: {@code x64}, {@code arm64}, {@code arm}, {@code ia32}, … */
    String arch();

    /** As {@code uname -m}: {@code x86_64}, {@code aarch64}, … */
    String machine();

    /** The text of a small file; empty when it cannot be read. */
    Optional<String> text(String path);

    boolean exists(String path);

    /** What a loader of programs for {@code cpu} makes of {@code path}; what a table says is there fits. */
    default LibraryFit library(String path, Cpu cpu) {
        return exists(path) ? LibraryFit.FITTING : LibraryFit.ABSENT;
    }

    /** The paths that the loader's own cache has for a library; what {@code ldconfig -p} lists is in it. */
    default List<String> cached(String library) {
        List<String> paths = new ArrayList<>();
        for (String line : ldconfig().orElse("").split("\n")) {
            int arrow = line.lastIndexOf("=> ");
            if (arrow > 0 && line.strip().startsWith(library + " ")) {
                paths.add(line.substring(arrow + 3).strip());
            }
        }
        return paths;
    }

    /** The names in a directory in byte order; empty when there is no such directory. */
    Optional<List<String>> list(String directory);

    /** What {@code ldconfig -p} prints, or would print; empty where there is no such command or cache. */
    Optional<String> ldconfig();

    /** What {@code openssl version -v} prints, or would print; empty where there is no such command. */
    Optional<String> opensslVersion();

    /** What {@code freebsd-version} prints; empty where it fails. */
    Optional<String> freebsdVersion();

    /** What was read from its files is still known then, but no more can be. */
    @Override
    default void close() {}
}
