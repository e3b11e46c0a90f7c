package dev.slipway.domain.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shared libraries in the standard directories of a Linux host, and behind them in its linker cache. */
final class SystemLibraries {
    private final HostProbe host;
    private final List<String> directories;
    private final boolean cached;

    SystemLibraries(HostProbe host, LinuxCpu cpu, Libc libc) {
        this.host = host;
        this.directories = cpu.libraryDirectories(libc);
        this.cached = libc == Libc.GLIBC;
    }

    /** Whether any directory could be listed: where none could, an absent library proves nothing. */
    boolean listable() {
        return directories.stream().anyMatch(directory -> host.list(directory).isPresent());
    }

    /** The path of the first of {@code names} that is there. */
    Optional<String> path(List<String> names) {
        for (String directory : directories) {
            for (String name : names) {
                if (host.exists(directory + "/" + name)) {
                    return Optional.of(directory + "/" + name);
                }
            }
        }
        return cached ? host.ldconfig().flatMap(listing -> inCache(listing, names)) : Optional.empty();
    }

    /** What is missing of that which engines for glibc need beside libssl; system requirements of Prisma's documentation. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        warn("libz.so.1", "zlib1g (Debian, Ubuntu) or zlib (Red Hat)", warnings);
        warn("libgcc_s.so.1", "libgcc-s1 (Debian, Ubuntu) or libgcc (Red Hat)", warnings);
        return warnings;
    }

    private void warn(String library, String install, List<String> warnings) {
        if (path(List.of(library)).isEmpty() && listable()) {
            warnings.add(library + " is in no library directory of the host, and the engine needs it: install "
                    + install + ".");
        }
    }

    private static Optional<String> inCache(String listing, List<String> names) {
        return listing.lines()
                .filter(line -> line.contains("=> "))
                .map(line -> line.substring(line.lastIndexOf("=> ") + 3).strip())
                .filter(path -> names.contains(path.substring(path.lastIndexOf('/') + 1)))
                .findFirst();
    }
}
