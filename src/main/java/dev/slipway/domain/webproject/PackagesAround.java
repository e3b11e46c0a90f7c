package dev.slipway.domain.webproject;

import dev.slipway.domain.nodeproject.PackageManifest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A package that is built, and those that its scripts may go into. */
public interface PackagesAround {
    /** The folder of the package itself. */
    Path folder();

    /** The folders of the packages of its workspace, by name. */
    Map<String, Path> named();

    /** What a folder's package.json says; empty where there is none. */
    Optional<PackageManifest> at(Path folder);
}
