package dev.slipway.domain.webproject;

import dev.slipway.domain.text.Glob;
import java.util.List;
import java.util.Locale;

/**
 * What is not deployed, by patterns as in gitignore(5). Vercel compares them without regard to the letters' case (the
 * package ignore, as @vercel/client of vercel 54.21.1 asks it).
 *
 * @param patterns in the order of the file, of which the last one that fits counts
 */
public record VercelIgnore(List<String> patterns) {
    /** Reads the lines of a file. */
    public static VercelIgnore of(String text) {
        return new VercelIgnore(text.lines()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .map(line -> line.startsWith("./") ? line.substring(2) : line)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList());
    }

    /** Whether a file is deployed; of a folder that is not, nothing is. */
    public boolean leaves(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        for (int slash = lower.indexOf('/'); slash >= 0; slash = lower.indexOf('/', slash + 1)) {
            if (takesAway(lower.substring(0, slash), true)) {
                return false;
            }
        }
        return !takesAway(lower, false);
    }

    private boolean takesAway(String path, boolean folder) {
        boolean away = false;
        for (String line : patterns) {
            String pattern = line.startsWith("!") ? line.substring(1) : line;
            boolean onlyFolders = pattern.endsWith("/");
            String plain = onlyFolders ? pattern.substring(0, pattern.length() - 1) : pattern;
            // Without a slash before its end, a pattern fits at any depth.
            String rooted = plain.startsWith("/") ? plain.substring(1) : plain.contains("/") ? plain : "**/" + plain;
            if ((folder || !onlyFolders) && Glob.matches(rooted, path)) {
                away = !line.startsWith("!");
            }
        }
        return away;
    }
}
