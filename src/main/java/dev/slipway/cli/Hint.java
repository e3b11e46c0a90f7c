package dev.slipway.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** A remedy for one command: what is shared by many may name options that this one does not have. */
final class Hint {
    private static final List<String> BETWEEN = List.of("; ", ", or ", ". ");
    private final Set<String> options;

    Hint(CommandSpec command) {
        this.options = command.options().stream()
                .flatMap(option -> List.of(option.names()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Without the clauses that name an option which there is not; whole where nothing would be left. */
    String of(String remedy) {
        if (!remedy.contains("--")) {
            return remedy;
        }
        StringBuilder kept = new StringBuilder();
        for (Clause clause : clauses(remedy)) {
            if (isForThis(clause.text())) {
                kept.append(kept.length() == 0 ? "" : clause.before()).append(clause.text());
            }
        }
        if (kept.length() == 0 || kept.length() == remedy.length()) {
            return remedy;
        }
        kept.setCharAt(0, Character.toUpperCase(kept.charAt(0)));
        boolean ended = kept.charAt(kept.length() - 1) == '.' || !remedy.endsWith(".");
        return ended ? kept.toString() : kept.append('.').toString();
    }

    private record Clause(String before, String text) {}

    private static List<Clause> clauses(String remedy) {
        List<Clause> clauses = new ArrayList<>();
        String before = "";
        int begin = 0;
        for (int at = 0; at < remedy.length(); at++) {
            for (String between : BETWEEN) {
                if (remedy.startsWith(between, at)) {
                    clauses.add(new Clause(before, remedy.substring(begin, at)));
                    before = between;
                    begin = at + between.length();
                }
            }
        }
        clauses.add(new Clause(before, remedy.substring(begin)));
        return clauses;
    }

    /** The options of a whole command line, ours or another program's, are that command's. */
    private boolean isForThis(String clause) {
        return isLine(clause) || optionsIn(clause).stream().allMatch(options::contains);
    }

    private static boolean isLine(String clause) {
        for (String program :
                List.of("slipway ", "npm ", "npx ", "pnpm ", "yarn ", "bun ", "apk ", "aws ", "docker ", "Docker")) {
            if (clause.contains(program)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> optionsIn(String clause) {
        List<String> found = new ArrayList<>();
        for (int at = clause.indexOf("--"); at >= 0; at = clause.indexOf("--", at + 2)) {
            int end = at + 2;
            while (end < clause.length() && (Character.isLetter(clause.charAt(end)) || clause.charAt(end) == '-')) {
                end++;
            }
            if (end > at + 2) {
                found.add(clause.substring(at, end));
            }
        }
        return found;
    }
}
