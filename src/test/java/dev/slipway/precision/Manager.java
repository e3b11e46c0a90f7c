package dev.slipway.precision;

import java.util.List;
import java.util.stream.Collectors;

/** A package manager: its lock file, and the command that installs what it locks. */
enum Manager {
    NPM("package-lock.json", "npm ci"),
    PNPM("pnpm-lock.yaml", "pnpm install --frozen-lockfile"),
    YARN("yarn.lock", "yarn install --frozen-lockfile");

    private final String file;
    private final String install;

    Manager(String file, String install) {
        this.file = file;
        this.install = install;
    }

    String file() {
        return file;
    }

    String install() {
        return install;
    }

    /**
     * A lock file.
     *
     * @param packages {@code name@version} each
     */
    String lock(List<String> packages) {
        return switch (this) {
            case NPM ->
                "{\n  \"lockfileVersion\": 3,\n  \"packages\": {\n    \"\": {\"name\": \"orders\"},\n    "
                        + each(packages, "\"node_modules/%s\": {\"version\": \"%s\"}", ",\n    ") + "\n  }\n}\n";
            case PNPM ->
                "lockfileVersion: '9.0'\n\nimporters:\n\n  .: {}\n\npackages:\n\n"
                        + each(packages, "  '%s@%s':\n    resolution: {integrity: sha512-AA==}\n", "\n")
                        + "\nsnapshots:\n\n" + each(packages, "  '%s@%s': {}\n", "\n");
            case YARN -> "# yarn lockfile v1\n\n\n" + each(packages, "\"%1$s@%2$s\":\n  version \"%2$s\"\n", "\n");
        };
    }

    private static String each(List<String> packages, String line, String between) {
        return packages.stream()
                .map(each -> line.formatted(
                        each.substring(0, each.lastIndexOf('@')), each.substring(each.lastIndexOf('@') + 1)))
                .collect(Collectors.joining(between));
    }
}
