package dev.slipway.adapter.project;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.slipway.domain.dotenv.EnvDialect;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The .env files that a Next.js process loads. Source: {@code @next/env} 14 and 15, {@code loadEnvConfig}. */
final class NextEnv {
    private NextEnv() {}

    /** Its files; empty for a project that is none of Next.js. */
    static Optional<EnvFiles> of(Path root, Map<String, String> process) throws ProblemException {
        if (!dependsOnNext(root)) {
            return Optional.empty();
        }
        String set = process.getOrDefault("NODE_ENV", "");
        String mode = List.of("development", "test").contains(set) ? set : "production";
        List<Path> files = new ArrayList<>();
        for (String name : List.of(".env." + mode + ".local", ".env.local", ".env." + mode, ".env")) {
            if (!(mode.equals("test") && name.equals(".env.local"))) {
                files.add(root.resolve(name));
            }
        }
        String loader = mode.equals("production") ? "Next.js loads it" : "Next.js loads it with NODE_ENV=" + mode;
        return Optional.of(new EnvFiles(files, true, EnvDialect.NEXT, loader));
    }

    private static boolean dependsOnNext(Path root) throws ProblemException {
        Path file = root.resolve("package.json");
        if (!Files.isRegularFile(file)) {
            return false;
        }
        boolean found = false;
        try (JsonParser json = new JsonFactory().createParser(TextFile.bytes(file, 8))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = json.currentName().equals("dependencies")
                        || json.currentName().equals("devDependencies");
                if (json.nextToken() == JsonToken.START_OBJECT && wanted) {
                    found |= names(json).contains("next");
                } else {
                    json.skipChildren();
                }
            }
            return found;
        } catch (IOException e) {
            throw ProjectProblem.unreadableFile(file, TextFile.reason(e)).because(e);
        }
    }

    private static List<String> names(JsonParser json) throws IOException {
        List<String> names = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            names.add(json.currentName());
            json.nextToken();
            json.skipChildren();
        }
        return names;
    }
}
