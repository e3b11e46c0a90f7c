package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Slashes;
import dev.slipway.port.ReadableTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that an image is built from: the project's, or that of the workspace which the project is a package of.
 *
 * @param project the project's folder
 */
record BuildContext(Path folder, Path project) {
    private static final List<String> MARKS =
            List.of("pnpm-workspace.yaml", "turbo.json", "nx.json", "lerna.json", "rush.json");
    private static final int HIGHEST = 4;

    /** By what its lines copy: files that only the one of the two folders has. */
    static BuildContext of(ReadableTexts texts, Path project, Dockerfile file) {
        Optional<Path> workspace = workspace(texts, project);
        if (workspace.isEmpty()) {
            return new BuildContext(project, project);
        }
        List<String> sources = sources(file).toList();
        String own = Slashes.relative(workspace.get(), project);
        boolean named = sources.stream().anyMatch(each -> each.startsWith(own) || MARKS.contains(each));
        boolean here = sources.stream().anyMatch(each -> exists(texts, project.resolve(each)));
        boolean all = sources.isEmpty() && runs(file, "--filter", "turbo", "workspace", "lerna", "nx ");
        boolean above =
                sources.stream().anyMatch(each -> exists(texts, workspace.get().resolve(each)));
        return named || all || (above && !here)
                ? new BuildContext(workspace.get(), project)
                : new BuildContext(project, project);
    }

    /** Where the project lies in it, with a slash behind; empty where it is all of it. */
    String prefix() {
        String below = Slashes.relative(folder, project);
        return below.isEmpty() ? "" : below + "/";
    }

    private static Optional<Path> workspace(ReadableTexts texts, Path project) {
        Path at = project;
        for (int i = 0; i < HIGHEST; i++) {
            Optional<Path> above = Optional.ofNullable(at.getParent());
            if (above.isEmpty() || exists(texts, at.resolve(".git/HEAD"))) {
                return Optional.empty();
            }
            at = above.get();
            Path folder = at;
            if (MARKS.stream().anyMatch(mark -> exists(texts, folder.resolve(mark))) || hasWorkspaces(texts, at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static boolean hasWorkspaces(ReadableTexts texts, Path folder) {
        return texts.readable(folder.resolve("package.json"))
                .filter(text -> text.contains("\"workspaces\""))
                .isPresent();
    }

    private static Stream<String> sources(Dockerfile file) {
        return file.stages().stream()
                .flatMap(stage -> stage.instructions().stream())
                .flatMap(each ->
                        each instanceof Instruction.Copy copy && copy.from().isEmpty()
                                ? copy.sources().stream()
                                : Stream.empty())
                .map(each -> each.startsWith("./") ? each.substring(2) : each)
                .filter(each -> !each.isEmpty()
                        && !each.equals(".")
                        && !each.contains("*")
                        && !each.contains("$")
                        && !each.startsWith("/"))
                .filter(each -> !each.contains("://"));
    }

    private static boolean runs(Dockerfile file, String... words) {
        return file.stages().stream()
                .flatMap(stage -> stage.instructions().stream())
                .anyMatch(each ->
                        each instanceof Instruction.Run && Stream.of(words).anyMatch(each.text()::contains));
    }

    private static boolean exists(ReadableTexts texts, Path path) {
        try {
            return texts.read(path).isPresent();
        } catch (ProblemException there) {
            // A folder, or what is no text, is there.
            return true;
        }
    }
}
