package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.text.Vocabulary;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds of a workspace's packages that have nothing of Prisma: a frontend beside the API, with the same file of variables and the
 * package.json of the root.
 */
record OtherPackages(FolderTexts files, Deployment deployment) {
    private static final String MANIFEST = "package.json";
    private static final List<String> NAMES = List.of("\"@prisma/client\"", "\"prisma\"");

    /** What a root has beside sources: for those who install, and who compile. */
    private static final List<String> ENDINGS =
            Vocabulary.inOrder(".json .yaml .yml .lock .lockb .npmrc .nvmrc .yarnrc .yarn .config.js .config.ts");

    /**
     * What is built without them; all where that is nothing.
     *
     * @param more whether something else is built too
     */
    List<Dockerfile> leftOut(List<Dockerfile> built, boolean more) {
        List<Dockerfile> left = built.stream().filter(each -> !has(each)).toList();
        return left.isEmpty() && !more ? built : left;
    }

    /** Whether all that is copied is of packages that do not name Prisma, and of one at least. */
    private boolean has(Dockerfile file) {
        List<String> packages = new ArrayList<>();
        for (Instruction each : file.used().stream()
                .flatMap(stage -> stage.instructions().stream())
                .toList()) {
            if (each instanceof Instruction.Copy copy) {
                if (copy.from().isEmpty()) {
                    copy.sources().stream().filter(source -> !isOfAll(source)).forEach(packages::add);
                } else if (copy.from().flatMap(file::stage).isEmpty()) {
                    return false;
                }
            }
            if (each.text().contains("prisma") || each.text().contains("type=bind")) {
                return false;
            }
        }
        return !packages.isEmpty() && packages.stream().allMatch(this::isOther);
    }

    /** Whether it is of the root, and no source; or the package.json alone of a package. */
    private static boolean isOfAll(String source) {
        String path = path(source);
        return path.endsWith(MANIFEST)
                || path.endsWith("package*.json")
                || (!path.contains("/") && ENDINGS.stream().anyMatch(path::endsWith));
    }

    private boolean isOther(String source) {
        String path = path(source);
        String schema = deployment.project().schema().orElse("");
        if (path.isEmpty() || path.contains("*") || path.contains("$") || Paths.isIn("/" + schema, "/" + path)) {
            return false;
        }
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
            Optional<String> manifest = files.inside(at + "/" + MANIFEST);
            if (manifest.isPresent()) {
                return NAMES.stream().noneMatch(manifest.get()::contains);
            }
        }
        return false;
    }

    private static String path(String source) {
        return Paths.resolve("/", source).substring(1);
    }
}
