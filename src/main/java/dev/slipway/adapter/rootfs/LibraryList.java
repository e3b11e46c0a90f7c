package dev.slipway.adapter.rootfs;

import dev.slipway.domain.binary.loader.LibraryCache;
import java.util.List;

/** Writes a list of libraries as {@code ldconfig -p} does. */
final class LibraryList {
    private static final int KIND = 0x00ff;
    private static final int MACHINE = 0xff00;

    private LibraryList() {}

    static String render(List<LibraryCache.Library> libraries) {
        StringBuilder text = new StringBuilder(64 * libraries.size() + 64);
        text.append(libraries.size()).append(" libs found in cache `/etc/ld.so.cache'\n");
        for (LibraryCache.Library library : libraries) {
            text.append('\t').append(library.name()).append(" (");
            text.append(kind(library.flags() & KIND)).append(machine(library.flags() & MACHINE));
            text.append(") => ").append(library.path()).append('\n');
        }
        return text.toString();
    }

    // The words and numbers of print_entry and ldconfig.h in glibc.
    private static String kind(int kind) {
        return switch (kind) {
            case 0 -> "libc4";
            case 1 -> "ELF";
            case 2 -> "libc5";
            case 3 -> "libc6";
            default -> "unknown";
        };
    }

    private static String machine(int machine) {
        return switch (machine >> 8) {
            case 0 -> "";
            case 1, 4, 5, 7 -> ",64bit";
            case 2 -> ",IA-64";
            case 3 -> ",x86-64";
            case 6 -> ",N32";
            case 8 -> ",x32";
            case 9 -> ",hard-float";
            case 10 -> ",AArch64";
            case 11, 15, 17 -> ",soft-float";
            case 12 -> ",nan2008";
            case 13 -> ",N32,nan2008";
            case 14 -> ",64bit,nan2008";
            case 16, 18 -> ",double-float";
            default -> "," + machine;
        };
    }
}
