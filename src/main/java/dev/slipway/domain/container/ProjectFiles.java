package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.Stage;
import dev.slipway.domain.startup.StartFiles;

/** The project's files as a stage of its Dockerfile has them. */
public interface ProjectFiles {
    /** By their paths in that stage. */
    StartFiles of(Dockerfile file, Stage stage);
}
