package dev.slipway.domain.webproject;

import dev.slipway.domain.text.Glob;
import java.util.List;

/** Patterns of files that are deployed, of which those that begin with {@code !} take files away. */
public final class IncludedFiles {
    private static final List<String> ENGINES =
            List.of("libquery_engine-rhel-openssl-3.0.x.so.node", "query-engine-rhel-openssl-3.0.x");
    private static final List<String> OLD_ENGINES =
            List.of("libquery_engine-rhel-openssl-1.0.x.so.node", "query-engine-rhel-openssl-1.0.x");
    private static final String PNPM = "/\\.pnpm/@prisma\\+client@[^/]*/";

    private final List<String> patterns;

    public IncludedFiles(List<String> patterns) {
        this.patterns = patterns.stream()
                .map(each -> each.replaceFirst(PNPM, "/.pnpm/@prisma+client*/"))
                .toList();
    }

    /** Whether all patterns are of the kind that can be judged here. */
    public boolean judgeable() {
        return patterns.stream().allMatch(IncludedFiles::plain);
    }

    private static boolean plain(String pattern) {
        String rest = pattern.startsWith("!") ? pattern.substring(1) : pattern;
        boolean extended = rest.chars().anyMatch(c -> "[]()\\!".indexOf(c) >= 0);
        return !extended && !rest.startsWith("/") && !rest.contains("../");
    }

    /** Whether an engine in a client's folder is taken along. */
    public boolean take(String folder) {
        return takesOne(folder, ENGINES) || takesOne(folder, OLD_ENGINES);
    }

    private boolean takesOne(String folder, List<String> names) {
        return names.stream().map(name -> folder + "/" + name).anyMatch(file -> wanted(file) && !unwanted(file));
    }

    /** Whether an engine is among the files, and taken away again. */
    public boolean takeAway(String folder) {
        return ENGINES.stream()
                .map(name -> folder + "/" + name)
                .anyMatch(file -> wanted(file) && unwanted(file) && !take(folder));
    }

    /** Whether one of a project's files is taken along. */
    public boolean takeAny(List<String> names) {
        return names.stream().anyMatch(name -> wanted(name) && !unwanted(name));
    }

    private boolean wanted(String file) {
        return patterns.stream().anyMatch(pattern -> !pattern.startsWith("!") && Glob.matches(pattern, file));
    }

    private boolean unwanted(String file) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.startsWith("!") && Glob.matches(pattern.substring(1), file));
    }
}
