package dev.slipway.domain.platform;

import java.util.List;
import java.util.Optional;

/**
 * What can be seen of a host: the running one, an unpacked root directory, or a runtime that a table describes.
 * Paths are those inside the host and begin with {@code /}.
 */
public interface HostProbe {
    /** As Node's {@code os.platform()}: {@code linux}, {@code darwin}, {@code win32}, {@code freebsd}, … */
    String os();

    /** As Node's {@code process.arch}: {@code x64}, {@code arm64}, {@code arm}, {@code ia32}, … */
    String arch();

    /** As {@code uname -m}: {@code x86_64}, {@code aarch64}, … */
    String machine();

    /** The text of a small file; empty when it cannot be read. */
    Optional<String> text(String path);

    boolean exists(String path);

    /** The names in a directory in byte order; empty when there is no such directory. */
    Optional<List<String>> list(String directory);

    /** What {@code ldconfig -p} prints, or would print; empty where there is no such command or cache. */
    Optional<String> ldconfig();

    /** What {@code openssl version -v} prints, or would print; empty where there is no such command. */
    Optional<String> opensslVersion();

    /** What {@code freebsd-version} prints; empty where it fails. */
    Optional<String> freebsdVersion();
}
