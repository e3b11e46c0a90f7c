package dev.slipway.adapter.project;

import dev.slipway.adapter.lockfile.PackageJson;
import dev.slipway.domain.dotenv.EnvDialect;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The .env files that a Next.js process loads. Source: {@code @next/env} 14 and 15, {@code loadEnvConfig}. */
final class NextEnv {
    private static final List<String> OF_VERCEL =
            List.of("vercel.json", "vercel.ts", "vercel.toml", ".vercel/project.json", "now.json");

    private NextEnv() {}

    /**
     * Whether a file stays where it is: Vercel takes neither {@code .env.local} nor {@code .env.*.local} along (vercel's
     * list of ignored files, @vercel/client).
     */
    static boolean isLeftBehind(String name, Path root) {
        return name.endsWith(".local") && OF_VERCEL.stream().anyMatch(file -> Files.exists(root.resolve(file)));
    }

    /** Its files; empty for a project that is none of Next.js. */
    static Optional<EnvFiles> of(Path root, Map<String, String> process) throws ProblemException {
        PackageManifest manifest = PackageJson.in(root);
        if (manifest.part("dependencies", "next").isEmpty()
                && manifest.part("devDependencies", "next").isEmpty()) {
            return Optional.empty();
        }
        String set = process.getOrDefault("NODE_ENV", "");
        String mode = List.of("development", "test").contains(set) ? set : "production";
        List<Path> files = new ArrayList<>();
        for (String name : List.of(".env." + mode + ".local", ".env.local", ".env." + mode, ".env")) {
            boolean passedOver = mode.equals("test") && name.equals(".env.local");
            if (!passedOver && !isLeftBehind(name, root)) {
                files.add(root.resolve(name));
            }
        }
        String loader = mode.equals("production") ? "Next.js loads it" : "Next.js loads it with NODE_ENV=" + mode;
        return Optional.of(new EnvFiles(files, true, EnvDialect.NEXT, loader));
    }
}
