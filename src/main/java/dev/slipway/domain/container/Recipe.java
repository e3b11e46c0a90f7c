package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.BuildStage;
import dev.slipway.domain.dockerfile.DockerIgnore;
import dev.slipway.domain.dockerfile.Dockerfile;
import java.util.List;

/**
 * A Dockerfile, followed.
 *
 * @param states the end of each stage
 * @param systems what each runs on
 * @param ignoreExists whether the .dockerignore is there
 */
public record Recipe(
        Dockerfile file,
        List<StageState> states,
        List<StageSystem> systems,
        DockerIgnore ignore,
        boolean ignoreExists,
        ProjectParts project) {
    public Recipe {
        states = List.copyOf(states);
        systems = List.copyOf(systems);
    }

    public BuildStage last() {
        return file.stages().get(file.stages().size() - 1);
    }

    /** What ships. */
    public StageState end() {
        return states.get(states.size() - 1);
    }

    public StageSystem system(int stage) {
        return systems.get(stage);
    }

    /** What it runs on when it ships. */
    public StageSystem endSystem() {
        return systems.get(systems.size() - 1);
    }
}
