package dev.slipway.adapter.rootfs;

import dev.slipway.domain.binary.Cpu;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The architecture of a root, and how it is known.
 *
 * @param note what its user should know of it; empty when all is plain
 */
record RootArch(Cpu cpu, Optional<String> note) {
    // Node first: Prisma goes by the architecture that Node was built for. /var/lang is AWS Lambda's.
    private static final List<String> PROGRAMS = List.of(
            "/usr/local/bin/node", "/usr/bin/node", "/var/lang/bin/node", "/bin/sh", "/bin/busybox", "/usr/bin/env");

    private record Seen(String path, Cpu cpu) {}

    /**
     * What the programs of a root say.
     *
     * @param named what is asked for in their place
     * @param said what the image says of itself
     */
    static RootArch of(TreeFiles files, Optional<Cpu> named, Optional<Cpu> said) {
        Optional<Seen> seen = seen(files);
        if (named.isPresent()) {
            Optional<String> differs = seen.filter(found -> found.cpu() != named.get())
                    .map(found -> found.path() + " in this root is for "
                            + found.cpu().node() + ", but " + named.get().node() + " was asked for.");
            return new RootArch(named.get(), differs);
        }
        if (seen.isPresent()) {
            Optional<String> differs = said.filter(cpu -> cpu != seen.get().cpu())
                    .map(cpu -> "The image says that it is for " + cpu.node() + ", but "
                            + seen.get().path() + " in it is for "
                            + seen.get().cpu().node() + ".");
            return new RootArch(seen.get().cpu(), differs);
        }
        return said.map(cpu -> new RootArch(cpu, Optional.empty()))
                .orElseGet(
                        () -> new RootArch(
                                Cpu.X64,
                                Optional.of(
                                        "No program in this root tells its architecture: x64 is taken; --arch names another.")));
    }

    private static Optional<Seen> seen(TreeFiles files) {
        List<String> paths = new ArrayList<>(PROGRAMS);
        for (String folder : List.of("/lib64", "/lib", "/lib32")) {
            files.list(folder).orElse(List.of()).stream()
                    .filter(name -> name.startsWith("ld-"))
                    .forEach(name -> paths.add(folder + "/" + name));
        }
        for (String path : paths) {
            Optional<Cpu> cpu = files.cpu(path);
            if (cpu.isPresent()) {
                return Optional.of(new Seen(path, cpu.get()));
            }
        }
        return Optional.empty();
    }
}
