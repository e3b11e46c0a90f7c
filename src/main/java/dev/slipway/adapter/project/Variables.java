package dev.slipway.adapter.project;

import dev.slipway.domain.dotenv.DotEnvText;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables that a schema sees: those of the process, then those of the .env files that Prisma loads. */
final class Variables {
    private static final int DEPTH = 64;
    private static final int LENGTH = 1 << 16;

    private final Map<String, String> process;
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, String> expanded = new HashMap<>();

    Variables(Map<String, String> process) {
        this.process = process;
    }

    /** Adds the .env files that are there; an earlier one wins over a later one. */
    void load(List<Path> candidates) throws ProblemException {
        for (Path file : candidates) {
            if (Files.isRegularFile(file)) {
                DotEnvText.parse(TextFile.text(file, 1)).values().forEach(files::putIfAbsent);
            }
        }
    }

    Optional<String> find(String name) {
        return process.containsKey(name)
                ? Optional.ofNullable(process.get(name))
                : Optional.ofNullable(files.get(name)).map(value -> expand(value, 0));
    }

    /** A text with the values of the variables in it. */
    String expanded(String text) {
        return expand(text, 0);
    }

    /** Replaces each variable in braces; a back-slash before the dollar keeps it as it is. */
    private String expand(String value, int depth) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        int open = value.indexOf("${");
        while (open >= 0 && value.indexOf('}', open) > 0 && result.length() < LENGTH) {
            int close = value.indexOf('}', open);
            boolean literal = open > at && value.charAt(open - 1) == '\\';
            result.append(value, at, literal ? open - 1 : open);
            result.append(literal ? value.substring(open, close + 1) : inner(value.substring(open + 2, close), depth));
            at = close + 1;
            open = value.indexOf("${", at);
        }
        return result.append(value, at, value.length()).toString();
    }

    /** Each name is expanded once, so that no chain of names can make it long work; a cycle is empty. */
    private String inner(String name, int depth) {
        String known = expanded.putIfAbsent(name, "");
        String value = process.getOrDefault(name, files.getOrDefault(name, ""));
        if (known != null || depth >= DEPTH || value.length() >= LENGTH) {
            return known == null ? "" : known;
        }
        String result = expand(value, depth + 1);
        expanded.put(name, result);
        return result;
    }
}
