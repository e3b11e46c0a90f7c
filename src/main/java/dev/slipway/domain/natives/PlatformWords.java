package dev.slipway.domain.natives;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words by which packages name the builds that they ship: {@code linux-x64}, {@code darwin}, {@code win32-arm64-msvc}. */
final class PlatformWords {
    private static final List<String> SYSTEMS =
            List.of("darwin", "macos", "osx", "linux", "windows", "freebsd", "openbsd", "netbsd", "android", "win");

    private static final Set<String> ALONE = Set.of("sunos", "aix", "openharmony", "x86", "arm");

    /** What may follow the name of a system without a hyphen. */
    private static final Set<String> PARTS = Set.of(
            "", "32", "64", "x64", "arm64", "arm", "ia32", "musl", "glibc", "amd64", "ppc64", "ppc64le", "s390x");

    private static final Set<String> PROCESSORS = Set.of(
            "x64", "ia32", "amd64", "arm64", "aarch64", "armv6", "armv7", "armv7l", "armhf", "ppc64", "ppc64le",
            "s390x", "riscv64", "loong64", "i386", "i686");

    private PlatformWords() {}

    /** What a name has before its first such word; empty where it has none. */
    static Optional<String> before(String name) {
        // What a package for Windows and one for macOS call their folders: short words that mean other things within
        // others.
        if (name.equals("win") || name.equals("mac")) {
            return Optional.of("");
        }
        int from = 0;
        while (from < name.length()) {
            int to = from;
            while (to < name.length() && Character.isLetterOrDigit(name.charAt(to))) {
                to++;
            }
            if (isPlatform(name.substring(from, to).toLowerCase(Locale.ROOT))) {
                return Optional.of(name.substring(0, from));
            }
            from = to + 1;
        }
        return Optional.empty();
    }

    private static boolean isPlatform(String word) {
        if (ALONE.contains(word) || PROCESSORS.contains(word)) {
            return true;
        }
        for (String system : SYSTEMS) {
            if (word.startsWith(system)) {
                String rest = word.substring(system.length());
                return PARTS.contains(rest) && !(system.equals("win") && rest.isEmpty());
            }
        }
        return false;
    }
}
