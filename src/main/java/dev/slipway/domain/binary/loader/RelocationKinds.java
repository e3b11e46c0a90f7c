package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.Cpu;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of relocations that loaders know, by their numbers; of CPUs that are not here every kind is taken for known. */
final class RelocationKinds {
    /** arch/…/reloc.h: R_…_IRELATIVE, of a function that is chosen at the start, is not there. */
    private static final Map<Cpu, Set<Integer>> OF_MUSL = Map.of(
            Cpu.X64, Set.of(0, 1, 2, 5, 6, 7, 8, 16, 17, 18, 36),
            Cpu.ARM64, Set.of(0, 257, 1024, 1025, 1026, 1027, 1028, 1029, 1030, 1031));
    /** sysdeps/…/dl-machine.h. */
    private static final Map<Cpu, Set<Integer>> OF_GLIBC = Map.of(
            Cpu.X64, Set.of(0, 1, 2, 5, 6, 7, 8, 10, 16, 17, 18, 24, 32, 33, 36, 37, 38),
            Cpu.ARM64, Set.of(0, 257, 1024, 1025, 1026, 1027, 1028, 1029, 1030, 1031, 1032));

    private RelocationKinds() {}

    static Optional<Integer> unknownToMusl(Cpu cpu, Set<Integer> kinds) {
        return unknown(kinds, OF_MUSL.getOrDefault(cpu, kinds));
    }

    static Optional<Integer> unknownToGlibc(Cpu cpu, Set<Integer> kinds) {
        return unknown(kinds, OF_GLIBC.getOrDefault(cpu, kinds));
    }

    private static Optional<Integer> unknown(Set<Integer> kinds, Set<Integer> known) {
        return kinds.stream().filter(kind -> !known.contains(kind)).sorted().findFirst();
    }
}
