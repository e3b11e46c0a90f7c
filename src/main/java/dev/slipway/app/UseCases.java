package dev.slipway.app;

import java.nio.file.Path;
import java.util.Map;

/** Builds a use case when it is asked for, with the adapters that serve it. */
public final class UseCases {
    private final Map<String, String> environment;
    private final Path workingFolder;
    private final String version;

    /** @param version of this program, for its User-Agent */
    public UseCases(Map<String, String> environment, Path workingFolder, String version) {
        this.environment = environment;
        this.workingFolder = workingFolder;
        this.version = version;
    }

    @Override
    public String toString() {
        return "slipway " + version + " in " + workingFolder + " with " + environment.size() + " variables";
    }
}
