package dev.slipway.adapter.lockfile;

import java.nio.file.Path;

/** Where an installation that follows the lock file will put a package that is not installed yet. */
public sealed interface LockedPlace {
    /**
     * A folder.
     *
     * @param folder the package's own, absolute
     * @param by the lock file that says so, for people
     */
    record At(Path folder, String by) implements LockedPlace {}

    /**
     * It cannot be told beforehand.
     *
     * @param why a clause for people
     * @param install the command that installs
     */
    record Untold(String why, String install) implements LockedPlace {}

    /** Nothing is locked, and there is but one folder to install into: that of the project. */
    record Own() implements LockedPlace {}
}
