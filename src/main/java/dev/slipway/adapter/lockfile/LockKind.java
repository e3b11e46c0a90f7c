package dev.slipway.adapter.lockfile;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The lock files that package managers write. */
enum LockKind {
    NPM_SHRINKWRAP("npm-shrinkwrap.json", "npm", "JSON", "npm install --package-lock-only"),
    PACKAGE_LOCK("package-lock.json", "npm", "JSON", "npm install --package-lock-only"),
    PNPM_LOCK("pnpm-lock.yaml", "pnpm", "YAML as pnpm writes it", "pnpm install --lockfile-only"),
    YARN_LOCK("yarn.lock", "yarn", "text as yarn writes it", "yarn install");

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

    /** Whether the manager left its own record in a node_modules folder. */
    boolean installedIn(Path nodeModules) {
        return switch (this) {
            case NPM_SHRINKWRAP, PACKAGE_LOCK -> Files.exists(nodeModules.resolve(".package-lock.json"));
            case PNPM_LOCK -> Files.exists(nodeModules.resolve(".modules.yaml"));
            case YARN_LOCK ->
                Files.exists(nodeModules.resolve(".yarn-integrity"))
                        || Files.exists(nodeModules.resolve(".yarn-state.yml"));
        };
    }

    PackageGraph read(SourceFile file, String folder, Map<String, String> ranges) throws ProblemException {
        return switch (this) {
            case NPM_SHRINKWRAP, PACKAGE_LOCK -> NpmLock.read(file, folder);
            case PNPM_LOCK -> PnpmLock.read(file, folder);
            case YARN_LOCK -> YarnLock.read(file, folder, ranges);
        };
    }
}
