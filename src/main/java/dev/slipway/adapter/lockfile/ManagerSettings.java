package dev.slipway.adapter.lockfile;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The settings of package managers in a folder, as far as they say where packages go: single lines of a key and a value. */
record ManagerSettings(Path folder) {
    private static final long LARGEST = 1 << 20;

    Optional<String> npm(String key) throws ProblemException {
        return value(".npmrc", key, '=');
    }

    /** From .npmrc, or by its other spelling from pnpm-workspace.yaml. */
    Optional<String> pnpm(String key) throws ProblemException {
        Optional<String> old = npm(key);
        return old.isPresent() ? old : value("pnpm-workspace.yaml", camel(key), ':');
    }

    Optional<String> yarn(String key) throws ProblemException {
        return value(".yarnrc.yml", key, ':');
    }

    Optional<String> bun(String key) throws ProblemException {
        return value("bunfig.toml", key, '=');
    }

    static boolean hasWorkspaces(Path folder) throws ProblemException {
        return Files.isRegularFile(folder.resolve("pnpm-workspace.yaml"))
                || PackageJson.in(folder).hasWorkspaces();
    }

    private Optional<String> value(String name, String key, char sign) throws ProblemException {
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        Optional<String> value = Optional.empty();
        try (TextLines lines = TextLines.of(new SourceFile(path, name, "text", "npm install"), LARGEST)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                String text = line.get().strip();
                int at = text.indexOf(sign);
                if (at > 0 && text.substring(0, at).strip().equals(key)) {
                    value = Optional.of(plain(text.substring(at + 1)));
                }
            }
        }
        return value;
    }

    private static String plain(String text) {
        int comment = text.indexOf(" #");
        return (comment < 0 ? text : text.substring(0, comment))
                .replace("\"", "")
                .replace("'", "")
                .strip();
    }

    private static String camel(String key) {
        StringBuilder name = new StringBuilder();
        for (String part : key.split("-")) {
            name.append(name.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }
}
