package dev.slipway.domain.webproject;

import dev.slipway.domain.text.Glob;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Patterns of files that are deployed, of which those that begin with {@code !} take files away. */
public final class IncludedFiles {
    private static final String LIBRARY = "libquery_engine-%s.so.node";
    private static final String PROGRAM = "query-engine-%s";
    /** What loads on Amazon Linux 2023, which has Node 20 and later. */
    private static final String TARGET = "rhel-openssl-3.0.x";
    /** What loads on Amazon Linux 2, which has Node 18 and earlier. */
    private static final String OLD_TARGET = "rhel-openssl-1.0.x";

    private static final String PNPM = "/\\.pnpm/@prisma\\+client@[^/]*/";

    private final List<String> patterns;
    private final List<String> engines;

    /** Of a client of which it is not known whether it loads a library or a program. */
    public IncludedFiles(List<String> patterns) {
        this(patterns, List.of(LIBRARY, PROGRAM));
    }

    public IncludedFiles(List<String> patterns, ClientNeed need) {
        this(patterns, List.of(need.program() ? PROGRAM : LIBRARY));
    }

    private IncludedFiles(List<String> patterns, List<String> engines) {
        this.engines = engines;
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
        return !takeAway(folder)
                && Stream.of(TARGET, OLD_TARGET)
                        .flatMap(target -> files(folder, target))
                        .anyMatch(file -> wanted(file) && !unwanted(file));
    }

    private Stream<String> files(String folder, String target) {
        return engines.stream().map(name -> folder + "/" + String.format(Locale.ROOT, name, target));
    }

    /** Whether the engine is taken away, also from what a bundler would find by itself. */
    public boolean takeAway(String folder) {
        return files(folder, TARGET).allMatch(this::unwanted);
    }

    /** Whether the engine for Node 18 and earlier is left where the other one is taken away. */
    public boolean leaveOld(String folder) {
        return takeAway(folder) && !files(folder, OLD_TARGET).allMatch(this::unwanted);
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
