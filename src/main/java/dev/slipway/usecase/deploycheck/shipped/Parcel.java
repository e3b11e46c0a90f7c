package dev.slipway.usecase.deploycheck.shipped;

import dev.slipway.domain.deployment.Destination;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that ships, before it is opened.
 *
 * @param name as its user named it, or its path in the project
 * @param root where it lies in the file system of its process; empty for a whole file system
 * @param layers zips of Lambda layers, later ones over earlier ones
 * @param elsewhere files that lie in other places of the project, by their paths in the package
 * @param destinations where it goes; one for each system that it must run on
 * @param age of one that nobody named: how old it is beside the sources
 */
public record Parcel(
        String name,
        Path path,
        String root,
        List<Path> layers,
        Map<String, Path> elsewhere,
        List<Destination> destinations,
        Optional<PackageAge> age) {
    public Parcel {
        layers = List.copyOf(layers);
        elsewhere = Map.copyOf(elsewhere);
        destinations = List.copyOf(destinations);
    }
}
