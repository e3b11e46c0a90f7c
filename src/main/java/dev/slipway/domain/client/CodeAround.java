package dev.slipway.domain.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the code around a client's configuration says.
 *
 * @param edge whether its folder is set to the root, as in the file for edge runtimes
 * @param hints the paths from the working folder that are there for bundlers to find
 * @param modules what it loads of the query compiler, as it is written: {@code ./query_compiler_bg.js}
 * @param beside what it reads from its own folder: {@code query_compiler_bg.wasm}
 * @param runtime the module of Prisma's that it loads; empty where that is in the same file
 */
record CodeAround(
        boolean edge, List<String> hints, List<String> modules, List<String> beside, Optional<String> runtime) {
    private static final int NEAR = 4096;
    private static final int MOST = 64;
    private static final int LONGEST = 1024;

    CodeAround {
        hints = List.copyOf(hints);
        modules = List.copyOf(modules);
        beside = List.copyOf(beside);
    }

    /** @param end where the configuration ends */
    static CodeAround of(String text, int end) {
        List<String> hints = new ArrayList<>();
        for (int at = text.indexOf("process.cwd()", end);
                at >= 0 && hints.size() < MOST;
                at = text.indexOf("process.cwd()", at + 1)) {
            int comma = at + "process.cwd()".length();
            if (comma < text.length() && text.charAt(comma) == ',') {
                string(text, comma + 1).ifPresent(hints::add);
            }
        }
        List<String> modules = new ArrayList<>();
        List<String> beside = new ArrayList<>();
        int seen = 0;
        for (int at = text.indexOf("query_", end); at >= 0 && seen < MOST; at = text.indexOf("query_", at + 1)) {
            seen++;
            int quote = quoteBefore(text, at);
            Optional<String> name = quote < 0 ? Optional.empty() : string(text, quote);
            if (name.isPresent() && isCompiler(name.get())) {
                if (isLoaded(text, quote)) {
                    modules.add(name.get());
                } else if (name.get().endsWith(".wasm") && ends(text, quote, "dirname,")) {
                    beside.add(name.get());
                }
            }
        }
        return new CodeAround(isEdge(text, end), hints, modules, beside, runtime(text));
    }

    /** The engine in WebAssembly is for edge runtimes; the compiler is for all. */
    private static boolean isCompiler(String name) {
        return name.contains("query_compiler");
    }

    private static boolean isEdge(String text, int end) {
        int at = text.indexOf("dirname", end);
        if (at < 0 || at > end + NEAR) {
            return false;
        }
        int equals = at + "dirname".length();
        while (equals < text.length() && text.charAt(equals) <= ' ') {
            equals++;
        }
        return equals < text.length()
                && text.charAt(equals) == '='
                && string(text, equals + 1).equals(Optional.of("/"));
    }

    private static Optional<String> runtime(String text) {
        int seen = 0;
        for (int at = text.indexOf("/runtime"); at >= 0 && seen < MOST; at = text.indexOf("/runtime", at + 1)) {
            seen++;
            int quote = quoteBefore(text, at);
            if (quote >= 0 && isLoaded(text, quote)) {
                Optional<String> name = string(text, quote);
                if (name.isPresent()
                        && (name.get().startsWith("@prisma/client/")
                                || name.get().startsWith("./"))) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    private static int quoteBefore(String text, int at) {
        for (int from = at - 1; from >= Math.max(0, at - LONGEST); from--) {
            char c = text.charAt(from);
            if (c == '"' || c == '\'' || c == '`') {
                return from;
            }
            if (c <= ' ') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isLoaded(String text, int quote) {
        return ends(text, quote, "require(") || ends(text, quote, "import(") || ends(text, quote, "from");
    }

    /** Whether the code before a quote ends with that, blanks aside. */
    private static boolean ends(String text, int quote, String word) {
        int end = quote;
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return text.startsWith(word, end - word.length());
    }

    /** The string that begins there, blanks aside. */
    private static Optional<String> string(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        if (at >= text.length() || "\"'`".indexOf(text.charAt(at)) < 0) {
            return Optional.empty();
        }
        try {
            String value = new QuotedText(text, at).value();
            return value.length() <= LONGEST ? Optional.of(value) : Optional.empty();
        } catch (CodeText.UnreadableCode none) {
            return Optional.empty();
        }
    }
}
