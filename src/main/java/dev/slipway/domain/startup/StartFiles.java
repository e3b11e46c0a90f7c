package dev.slipway.domain.startup;

import java.util.Optional;

/** The files that a start may go through, by their paths in the image. */
public interface StartFiles {
    /** A text; empty where there is none at hand. */
    Optional<StartText> text(String path);

    /** The scripts of the package of a folder; empty where no package.json is at hand. */
    Optional<PackageScripts> scripts(String folder);
}
