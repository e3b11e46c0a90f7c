package dev.slipway.adapter.project;

import dev.slipway.adapter.lockfile.PackageJson;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.script.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells whether something puts .env files into the process in which a prisma.config file is run. */
final class EnvLoaders {
    private static final List<String> LIBRARIES =
            List.of("dotenv", "dotenv-expand", "dotenv-flow", "@dotenvx/dotenvx", "@next/env", "varlock");
    private static final List<String> COMMANDS =
            List.of("dotenv -", "dotenvx ", "--env-file", "env-cmd ", "varlock ", "--bun", "bunx ");

    private EnvLoaders() {}

    /** Whether a script loads .env files itself. */
    static boolean loads(PrismaConfig config) {
        boolean library = LIBRARIES.stream().anyMatch(config::mentions);
        boolean node = config.tokens().stream().anyMatch(token -> token.is("loadEnvFile") || token.is("loadEnvConfig"));
        return library || node;
    }

    /** Whether a script imports another file of the project, which may do anything. */
    static boolean importsMore(PrismaConfig config) {
        List<Token> tokens = config.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean from = tokens.get(i).is("from")
                    || tokens.get(i).is("import")
                    || tokens.get(i).is("require");
            int next = tokens.get(i + 1).is("(") ? i + 2 : i + 1;
            if (from && next < tokens.size() && tokens.get(next).kind() == Token.Kind.TEXT) {
                String module = tokens.get(next).text();
                if (module.startsWith(".") || module.startsWith("@/") || module.startsWith("~")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a command of package.json, or Bun, loads them before the script is run. */
    static boolean startedWith(Path root) throws ProblemException {
        for (String lock : List.of("bun.lock", "bun.lockb")) {
            if (Files.exists(root.resolve(lock))) {
                return true;
            }
        }
        return PackageJson.in(root).runsPrismaWith(COMMANDS);
    }
}
