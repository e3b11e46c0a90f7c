package dev.slipway.domain.platform;

import java.util.List;
import java.util.Optional;

/**
 * Which C library a Linux host has, told by its dynamic loader.
 *
 * @param certain false where the loader was not seen, or two were
 */
record LibcFact(Libc libc, String why, boolean certain) {

    /** The fact for a host; {@code alpine}, what its files say it is, serves where loaders do not settle it. */
    static LibcFact of(HostProbe host, LinuxCpu cpu, boolean alpine) {
        boolean musl = host.exists(cpu.muslLoader());
        Optional<String> glibc = firstOf(cpu.glibcLoaders(), host);
        if (musl && glibc.isPresent()) {
            return both(alpine, cpu);
        }
        if (musl) {
            return new LibcFact(Libc.MUSL, cpu.muslLoader() + " means musl.", true);
        }
        return glibc.map(loader -> new LibcFact(Libc.GLIBC, loader + " means glibc.", true))
                .orElseGet(() -> unseen(alpine));
    }

    private static Optional<String> firstOf(List<String> paths, HostProbe host) {
        for (String path : paths) {
            if (host.exists(path)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /** Alpine's gcompat brings a file with the name of glibc's loader; Debian's package musl does the reverse. */
    private static LibcFact both(boolean alpine, LinuxCpu cpu) {
        return alpine
                ? new LibcFact(Libc.MUSL, cpu.muslLoader() + " on Alpine means musl.", true)
                : new LibcFact(Libc.GLIBC, "The loaders of glibc and of musl are both there; glibc is assumed.", false);
    }

    private static LibcFact unseen(boolean musl) {
        Libc libc = musl ? Libc.MUSL : Libc.GLIBC;
        return new LibcFact(libc, "No dynamic loader was seen; " + libc.id() + " is assumed.", false);
    }
}
