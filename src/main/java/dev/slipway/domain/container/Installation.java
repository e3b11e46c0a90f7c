package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.startup.PackageScripts;
import dev.slipway.domain.startup.StartedProgram;
import java.util.Set;

/** How a package manager installs in a stage, by its words and by what it reads there. */
record Installation(StartedProgram step, StageState state, StageFiles files, Dockerfile file) {
    private static final Set<String> PRODUCTION = Set.of(
            "--production", "--omit=dev", "--prod", "-P", "--only=production", "--only=prod", "--production=true");

    private static final Set<String> FOLDER = Set.of(".", "./", "*");

    boolean isProduction() {
        return step.words().stream().anyMatch(PRODUCTION::contains)
                || (state.variables.getOrDefault("NODE_ENV", "").equals("production")
                        && !isBlind()
                        && step.words().stream()
                                .noneMatch(word -> word.startsWith("--include")
                                        || word.equals("--production=false")
                                        || word.equals("--prod=false")));
    }

    /** Whether npm's own file says so, and a line before brings it. */
    boolean isSilenced(Instruction.Run run) {
        boolean brought = file.lineage(state.stage()).stream()
                .flatMap(stage -> stage.instructions().stream())
                .anyMatch(each -> each instanceof Instruction.Copy copy
                        && copy.line() < run.line()
                        && copy.from().isEmpty()
                        && copy.sources().stream()
                                .anyMatch(source -> FOLDER.contains(source) || source.contains(".npm")));
        return step.program().equals("npm")
                && brought
                && files.of(file, state.stage())
                        .text(Paths.resolve(step.folder(), ".npmrc"))
                        .filter(text -> text.text().matches("(?sm).*^ignore-scripts\\s*=\\s*true.*"))
                        .isPresent();
    }

    /** Yarn from 2 on and Bun install all, whatever NODE_ENV says. */
    private boolean isBlind() {
        return step.program().equals("bun")
                || (step.program().equals("yarn")
                        && (step.words().contains("--immutable")
                                || files.of(file, state.stage())
                                        .scripts(step.folder())
                                        .flatMap(PackageScripts::manager)
                                        .filter(name -> name.matches("yarn@[2-9].*"))
                                        .isPresent()));
    }
}
