package dev.slipway.domain.artefact;

import java.util.List;
import java.util.Map;

/**
 * How an image is run, as it says itself.
 *
 * @param user a name or number, perhaps with a group behind a colon; empty for root
 * @param environment of its processes
 * @param workingFolder empty for the root
 */
public record ImageConfig(
        ImagePlatform platform,
        String user,
        Map<String, String> environment,
        String workingFolder,
        List<String> entrypoint,
        List<String> command) {
    public ImageConfig {
        environment = Map.copyOf(environment);
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
    }
}
