package dev.slipway.port;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a project's build has left, and when; nothing of it is opened. Links are not followed. */
public interface BuiltFiles {
    /** Files and folders in a folder, by name; the first few hundred of many, and none where there is no such folder. */
    List<Path> in(Path folder);

    /** Folders of a name's ending below a folder, by path; nothing is looked for inside one that has it. */
    List<Path> foldersEndingIn(String ending, Path folder);

    boolean isFolder(Path path);

    /**
     * When a file was written last; of a folder the latest of its files, of the first few thousand. Engines do not count where
     * there is something else: they are put into packages that were built before.
     */
    Optional<Instant> written(Path path);

    /** The source of a project that was changed last, builds and dependencies left out. */
    Optional<Source> newestSource(Path project);

    /**
     * A source.
     *
     * @param path in the project, with slashes
     */
    record Source(String path, Instant changed) {}
}
