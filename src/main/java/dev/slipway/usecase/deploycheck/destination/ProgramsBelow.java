package dev.slipway.usecase.deploycheck.destination;

import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Slashes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what says in code where a project goes, where it lies in a folder of its own. */
record ProgramsBelow(FolderTexts files) {
    private static final List<String> FOLDERS = List.of(
            "", "infra", "infrastructure", "terraform", "iac", "cdk", "stack", "aws", "deploy", "packages/infra");

    /** Of what is not the project itself. */
    private static final Set<String> OTHERS =
            Set.of("example", "examples", "test", "tests", "fixtures", "templates", "samples", "docs", "node_modules");

    /** The first of them, by its path from the project's folder. */
    Optional<String> first() {
        return FOLDERS.stream()
                .map(this::below)
                .flatMap(all -> all.stream()
                        .filter(ProgramsBelow::isProgram)
                        .findFirst()
                        .or(() -> function(
                                all.stream().filter(ProgramsBelow::isTerraform).toList()))
                        .stream())
                .findFirst()
                .map(file -> Slashes.relative(files.folder(), file));
    }

    private List<Path> below(String name) {
        Path folder = files.folder().resolve(name);
        try {
            return files.texts().below(folder).stream()
                    .filter(file -> Stream.of(
                                    Slashes.relative(files.folder(), file).split("/"))
                            .noneMatch(OTHERS::contains))
                    .toList();
        } catch (ProblemException unreadable) {
            return List.of();
        }
    }

    private static boolean isProgram(Path file) {
        return PlatformFiles.PROGRAMS.contains(String.valueOf(file.getFileName())) && !isTerraform(file);
    }

    /** Of Terraform only what a function of Node's stands in: it also makes what holds no code of the project. */
    private Optional<Path> function(List<Path> all) {
        return all.stream()
                .filter(file -> says(file, "\"aws_lambda_function\""))
                .findFirst()
                .filter(file -> all.stream().anyMatch(each -> says(each, "nodejs") || says(each, "package_type")));
    }

    private static boolean isTerraform(Path file) {
        return file.toString().endsWith(".tf");
    }

    private boolean says(Path file, String words) {
        return files.texts().readable(file).filter(text -> text.contains(words)).isPresent();
    }
}
