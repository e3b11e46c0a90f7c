package dev.slipway.usecase.deploycheck.shipped;

import java.nio.file.Path;
import java.util.Locale;

/** What a package is named for: the function, as a rule. */
final class PackageName {
    private PackageName() {}

    /** Its file's name without {@code .zip} or {@code .func}. */
    static String of(Path path) {
        Path last = path.getFileName();
        String name = last == null ? "" : last.toString();
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".zip")
                ? name.substring(0, name.length() - 4)
                : lower.endsWith(".func") ? name.substring(0, name.length() - 5) : name;
    }
}
