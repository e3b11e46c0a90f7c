package dev.slipway.domain.platform;

import dev.slipway.domain.binary.Cpu;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shared libraries that a Linux host's loader finds: those of its cache, then those of its own folders. */
record SystemLibraries(HostProbe host, Cpu cpu, Libc libc, List<String> directories) {
    private static final List<AbsentLibrary> NEEDED = List.of(
            new AbsentLibrary("libz.so.1", "zlib1g (Debian, Ubuntu) or zlib (Red Hat)"),
            new AbsentLibrary("libgcc_s.so.1", "libgcc-s1 (Debian, Ubuntu) or libgcc (Red Hat)"));

    SystemLibraries(HostProbe host, LinuxCpu cpu, Libc libc) {
        this(host, cpu.cpu(), libc, LoaderFolders.of(host, cpu, libc));
    }

    /**
     * What came of the search for a library.
     *
     * @param path where it is; empty where there is none that can be loaded
     * @param unfit a file of that name that is none for this host; empty where there is none of the name either
     */
    record Search(Optional<String> path, Optional<String> unfit) {}

    /** Whether any directory could be listed: where none could, an absent library proves nothing. */
    boolean listable() {
        return directories.stream().anyMatch(directory -> host.list(directory).isPresent());
    }

    /** The path of the first of {@code names} that is there and can be loaded. */
    Optional<String> path(List<String> names) {
        return search(names).path();
    }

    /** Searches for the first of {@code names} that can be loaded. */
    Search search(List<String> names) {
        Optional<String> unfit = Optional.empty();
        for (String name : names) {
            Search search = search(name);
            if (search.path().isPresent()) {
                return search;
            }
            unfit = unfit.or(search::unfit);
        }
        return new Search(Optional.empty(), unfit);
    }

    private Search search(String name) {
        Optional<String> unfit = Optional.empty();
        for (String path : places(name)) {
            LibraryFit file = host.library(path, cpu);
            if (file == LibraryFit.FITTING) {
                return new Search(Optional.of(path), Optional.empty());
            }
            if (file != LibraryFit.ABSENT) {
                unfit = unfit.or(() -> Optional.of(path));
            }
            // The loader of musl takes the first file of the name; both take a broken one and fail.
            if (file == LibraryFit.BROKEN || (file == LibraryFit.FOREIGN && libc == Libc.MUSL)) {
                break;
            }
        }
        return new Search(Optional.empty(), unfit);
    }

    private List<String> places(String name) {
        List<String> places = new ArrayList<>();
        if (libc == Libc.GLIBC) {
            places.addAll(host.cached(name));
        }
        directories.forEach(directory -> places.add(directory + "/" + name));
        return places;
    }

    /** What is missing of that which engines for glibc need beside libssl; system requirements of Prisma's documentation. */
    List<AbsentLibrary> absent() {
        return NEEDED.stream()
                .filter(each -> path(List.of(each.name())).isEmpty() && listable())
                .toList();
    }
}
