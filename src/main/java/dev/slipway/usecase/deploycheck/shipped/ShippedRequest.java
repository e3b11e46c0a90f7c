package dev.slipway.usecase.deploycheck.shipped;

import dev.slipway.domain.deployment.Deployment.Conditions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says of what ships.
 *
 * @param packages zips and folders, each a package of its own
 * @param layers zips and folders of Lambda layers, later ones over earlier ones
 */
public record ShippedRequest(List<Given> packages, Optional<Given> image, List<Path> layers, Conditions conditions) {
    public ShippedRequest {
        packages = List.copyOf(packages);
        layers = List.copyOf(layers);
    }

    /** Whether it names nothing that could be opened. */
    public boolean isEmpty() {
        return packages.isEmpty() && image.isEmpty();
    }

    /**
     * A path.
     *
     * @param typed as its user typed it
     */
    public record Given(String typed, Path path) {}
}
