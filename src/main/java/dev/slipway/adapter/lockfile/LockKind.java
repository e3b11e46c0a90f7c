package dev.slipway.adapter.lockfile;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lock files that package managers write. Where nothing else tells which of several counts, the first here does:
 * a file of npm's is what a repository that went over to another manager most often forgot.
 */
enum LockKind {
    PNPM_LOCK("pnpm-lock.yaml", "pnpm", "YAML as pnpm writes it", "pnpm install --lockfile-only"),
    BUN_LOCK("bun.lock", "bun", "JSON as bun writes it", "bun install --lockfile-only"),
    BUN_LOCKB("bun.lockb", "bun", "binary", "bun install --save-text-lockfile"),
    YARN_LOCK("yarn.lock", "yarn", "text as yarn writes it", "yarn install"),
    NPM_SHRINKWRAP("npm-shrinkwrap.json", "npm", "JSON", "npm install --package-lock-only"),
    PACKAGE_LOCK("package-lock.json", "npm", "JSON", "npm install --package-lock-only");

    private final String fileName;
    private final String manager;
    private final String form;
    private final String repair;

    LockKind(String fileName, String manager, String form, String repair) {
        this.fileName = fileName;
        this.manager = manager;
        this.form = form;
        this.repair = repair;
    }

    String fileName() {
        return fileName;
    }

    String manager() {
        return manager;
    }

    String form() {
        return form;
    }

    String repair() {
        return repair;
    }

    /** The command that installs what the file locks. */
    String install() {
        return switch (manager) {
            case "npm" -> "npm ci";
            case "pnpm" -> "pnpm install --frozen-lockfile";
            case "bun" -> "bun install --frozen-lockfile";
            default -> "yarn install";
        };
    }

    /** Whether only the manager itself can read it. */
    boolean isBinary() {
        return this == BUN_LOCKB;
    }

    /** What the manager leaves in a node_modules folder that it made. */
    List<String> records() {
        return switch (manager) {
            case "npm" -> List.of(".package-lock.json");
            case "pnpm" -> List.of(".modules.yaml");
            case "bun" -> List.of(".bun", ".bun-tag");
            default -> List.of(".yarn-integrity", ".yarn-state.yml");
        };
    }

    /** The manager's own settings beside a manifest. */
    List<String> settings() {
        return switch (manager) {
            case "npm" -> List.of();
            case "pnpm" -> List.of("pnpm-workspace.yaml", ".pnpmfile.cjs");
            case "bun" -> List.of("bunfig.toml");
            default -> List.of(".yarnrc.yml", ".pnp.cjs", ".yarnrc");
        };
    }

    /** The manager whose lock file is in a folder, be it too old to be of use; npm where there is none. */
    static String managerAt(Path folder) {
        return Arrays.stream(values())
                .filter(kind -> Files.exists(folder.resolve(kind.fileName)))
                .findFirst()
                .map(LockKind::manager)
                .orElse("npm");
    }

    /** The first of some files that is in a folder. */
    static Optional<String> there(List<String> names, Path folder) {
        return names.stream().filter(name -> Files.exists(folder.resolve(name))).findFirst();
    }

    PackageGraph read(SourceFile file, String folder, Map<String, String> ranges) throws ProblemException {
        return switch (this) {
            case NPM_SHRINKWRAP, PACKAGE_LOCK -> NpmLock.read(file, folder);
            case PNPM_LOCK -> PnpmLock.read(file, folder);
            case YARN_LOCK -> YarnLock.read(file, folder, ranges);
            case BUN_LOCK -> BunLock.read(file, folder);
            case BUN_LOCKB -> new NoPackages();
        };
    }
}
