package dev.slipway.port;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;

/** The permissions of files and folders. */
public interface FileModes {
    /**
     * What must change for everybody to get at a file: its own mode, and those of the folders from {@code top} down to it.
     * Nothing is changed.
     *
     * @param top a folder above the file; nothing above it is looked at
     * @param program whether it is started, and not opened
     * @return none where all is as it should be
     * @throws ProblemException where there are no modes, or the file is none of that folder
     */
    List<ModeChange> opened(Path file, Path top, boolean program) throws ProblemException;

    /** Makes all changes, or none. */
    void make(List<ModeChange> changes) throws ProblemException;

    /**
     * A change of mode.
     *
     * @param before permission bits, at most 0777
     */
    record ModeChange(Path file, int before, int after) {}
}
