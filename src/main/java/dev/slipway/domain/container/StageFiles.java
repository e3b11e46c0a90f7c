package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.BuildStage;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.startup.StartFiles;

/** The project's files as a stage of its Dockerfile has them. */
public interface StageFiles {
    /** By their paths in that stage. */
    StartFiles of(Dockerfile file, BuildStage stage);
}
