package dev.slipway.port;

import dev.slipway.domain.install.LockedInstall;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;

/** Reads what an installation of a project follows, and what it has left. */
public interface InstallReader {
    /** The lock file that counts for a project, and what of it is not Prisma's alone. */
    LockedInstall read(Path project) throws ProblemException;

    /** The names of the files in a folder, sorted; none where it cannot be listed. */
    List<String> names(Path folder);

    /** Whether there is a file. */
    boolean isFile(Path file);
}
