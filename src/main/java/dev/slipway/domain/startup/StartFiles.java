package dev.slipway.domain.startup;

import java.util.Optional;

/** The files that a start may go through, by their paths in the image. */
public interface StartFiles {
    /** A text; empty where there is none at hand. */
    Optional<StartText> text(String path);

    /** The scripts of the package of a folder; empty where no package.json is at hand. */
    Optional<PackageScripts> scripts(String folder);

    /**
     * The folder of another package of a workspace; empty where none of that name is known.
     *
     * @param root the folder of the workspace
     * @param name of the package, or its path from there
     */
    default Optional<String> packageFolder(String root, String name) {
        return Optional.empty();
    }
}
