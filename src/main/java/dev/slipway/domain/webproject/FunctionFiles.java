package dev.slipway.domain.webproject;

import dev.slipway.domain.text.Glob;
import java.util.List;
import java.util.Optional;

/**
 * Which files Vercel makes functions of, and which entry of {@code functions} each takes its settings from: the first
 * that matches it (fs-detectors 7.7.3, getFunction).
 */
public final class FunctionFiles {
    private static final List<String> ENDINGS = List.of("js", "mjs", "ts", "tsx", "go", "py", "rb", "rs");
    private static final String UNJUDGED = "[]()!\\";

    private FunctionFiles() {}

    /** Whether a file is a function for its folder and its ending. */
    public static boolean isFunction(String file) {
        return file.startsWith("api/")
                && ENDINGS.contains(file.substring(file.lastIndexOf('.') + 1))
                && !file.contains("/.")
                && !file.contains("/_")
                && !file.contains("/node_modules/")
                && !file.endsWith(".d.ts")
                && !file.endsWith("_test.go");
    }

    /** The first pattern that takes a file. */
    public static Optional<String> first(List<String> patterns, String file) {
        return patterns.stream().filter(pattern -> matches(pattern, file)).findFirst();
    }

    /** Whether a pattern takes a file, as far as its signs are known here. */
    public static boolean matches(String pattern, String file) {
        return pattern.equals(file)
                || (!pattern.startsWith("./") && !pattern.startsWith("#") && Glob.matches(stars(pattern), file));
    }

    /** Whether a pattern uses signs whose meaning is not judged here. */
    public static boolean isUnjudged(String pattern) {
        return pattern.chars().anyMatch(c -> UNJUDGED.indexOf(c) >= 0);
    }

    /** Two stars are one unless they stand alone between slashes. */
    private static String stars(String pattern) {
        StringBuilder stars = new StringBuilder();
        for (String part : pattern.split("/", -1)) {
            stars.append(stars.length() == 0 ? "" : "/").append(part.equals("**") ? part : part.replace("**", "*"));
        }
        return stars.toString();
    }
}
