package dev.slipway.domain.install;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.secret.MaskedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds where files set variables, whatever they are: .env files, shell lines, Dockerfiles, YAML, JSON and TOML write a
 * name, a sign and a value on one line, and Kubernetes a {@code name} and below it a {@code value}.
 */
public record Assignments(ProjectText file, List<String> lines) {
    private Assignments(ProjectText file) {
        this(file, file.lines());
    }

    /** What a file sets of some names, in the order of its lines. */
    public static List<Assignment> in(ProjectText file, List<String> names) {
        if (names.stream().noneMatch(file.text()::contains)) {
            return List.of();
        }
        Assignments reader = new Assignments(file);
        List<Assignment> found = new ArrayList<>();
        for (int at = 0; at < reader.lines.size(); at++) {
            for (String name : names) {
                reader.add(at, name, found);
            }
        }
        return found;
    }

    private void add(int at, String name, List<Assignment> found) {
        String line = lines.get(at);
        for (int from = line.indexOf(name); from >= 0; from = line.indexOf(name, from + 1)) {
            Optional<String> value = isSet(line, from, name) ? value(at, from + name.length()) : Optional.empty();
            if (value.isPresent()) {
                Place place = Place.in(file.name(), at + 1, from + 1, MaskedText.of(line.strip()));
                found.add(new Assignment(name, value.get(), place));
            }
        }
    }

    /** Not where it is a part of another name, where a comment holds it, or where it is asked for. */
    private static boolean isSet(String line, int from, String name) {
        String before = line.substring(0, from);
        String start = before.strip();
        int end = from + name.length();
        boolean whole =
                (from == 0 || isEnd(line.charAt(from - 1))) && (end == line.length() || isEnd(line.charAt(end)));
        boolean comment = start.startsWith("#") || start.startsWith("//") || before.contains(" #");
        boolean used = start.endsWith("$") || start.endsWith("${") || start.endsWith(".") || start.endsWith("unset");
        return whole && !comment && !used;
    }

    private static boolean isEnd(char c) {
        return !Character.isLetterOrDigit(c) && c != '_' && c != '-';
    }

    private Optional<String> value(int at, int end) {
        String line = lines.get(at);
        String rest = withoutQuote(line.substring(end)).stripLeading();
        if (rest.startsWith("==")) {
            return Optional.empty();
        }
        if (rest.startsWith("=") || rest.startsWith(":")) {
            return Optional.of(first(rest.substring(1).stripLeading()));
        }
        if (line.strip().toUpperCase(Locale.ROOT).startsWith("ENV ") && !rest.isEmpty()) {
            return Optional.of(first(rest));
        }
        return rest.isEmpty() && line.contains("name:") ? below(at) : Optional.empty();
    }

    private Optional<String> below(int at) {
        String next = at + 1 < lines.size() ? lines.get(at + 1).strip() : "";
        return next.startsWith("value:")
                ? Optional.of(first(next.substring("value:".length()).stripLeading()))
                : Optional.empty();
    }

    private static String withoutQuote(String text) {
        return text.startsWith("\"") || text.startsWith("'") ? text.substring(1) : text;
    }

    private static String first(String text) {
        boolean quoted = text.startsWith("\"") || text.startsWith("'");
        int end = quoted ? text.indexOf(text.charAt(0), 1) : 0;
        if (quoted) {
            return text.substring(1, end < 0 ? text.length() : end);
        }
        while (end < text.length() && " \t;&|,}\"'".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }
}
