package dev.slipway.domain.webproject;

import dev.slipway.domain.text.Glob;
import dev.slipway.domain.webproject.Framework.Functions;
import java.util.List;
import java.util.Optional;

/**
 * Which files Vercel makes functions of, and which entry of {@code functions} each takes its settings from: the first
 * that matches it (fs-detectors 7.7.3, maybeGetApiBuilder and getFunction).
 */
public final class FunctionFiles {
    private static final List<String> JAVASCRIPT = List.of("js", "mjs", "ts", "tsx");
    private static final List<String> OTHERS = List.of("go", "py", "rb", "rs");

    private FunctionFiles() {}

    /** Whether a file is a function for its folder and its ending, where no framework says otherwise. */
    public static boolean isFunction(String file) {
        return isFunction(file, Functions.API, false);
    }

    /** Whether a file is a function of Node's, where no framework says otherwise. */
    static boolean isJavaScript(String file) {
        return isFunction(file) && JAVASCRIPT.contains(file.substring(file.lastIndexOf('.') + 1));
    }

    /**
     * Whether a file is a function.
     *
     * @param runtime whether its entry names a runtime, which takes files of any ending
     */
    public static boolean isFunction(String file, Functions functions, boolean runtime) {
        String ending = file.substring(file.lastIndexOf('.') + 1);
        boolean built = (JAVASCRIPT.contains(ending) && functions != Functions.NONE)
                || (OTHERS.contains(ending) && !file.endsWith("_test.go"));
        return file.startsWith("api/")
                && (runtime || built)
                && !file.contains("/.")
                && !file.contains("/_")
                && !file.contains("/node_modules/")
                && !file.endsWith(".d.ts");
    }

    /** The first pattern that takes a file. */
    public static Optional<String> first(List<String> patterns, String file) {
        return patterns.stream().filter(pattern -> matches(pattern, file)).findFirst();
    }

    /** Whether a pattern takes a file, as far as its signs are known here; minimatch takes nothing off a pattern. */
    public static boolean matches(String pattern, String file) {
        return pattern.equals(file)
                || (!pattern.startsWith("./") && !pattern.startsWith("#") && Glob.matches(stars(pattern), file));
    }

    /** Whether a pattern uses signs whose meaning is not judged here. */
    public static boolean isUnjudged(String pattern) {
        return pattern.chars().anyMatch(c -> "[]()!\\".indexOf(c) >= 0);
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
