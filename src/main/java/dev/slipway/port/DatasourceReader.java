package dev.slipway.port;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.ProjectPool;
import dev.slipway.domain.urlsource.ProjectDatasource;
import java.nio.file.Path;
import java.util.Optional;

/** Finds out which database a project uses, and where that is written; runs nothing of it. */
public interface DatasourceReader {
    /**
     * What a project says of its database.
     *
     * @param folder the project's folder, or one below it
     * @param schema a schema file or folder that its user named, in place of the one that Prisma would find
     */
    ProjectDatasource read(Path folder, Optional<Path> schema) throws ProblemException;

    /**
     * What one process of a project opens; refused where the project cannot be read.
     *
     * @param given the URL that stands in the place of the project's
     */
    default ProjectPool pool(Path folder, Optional<ConnectionUrl> given) throws ProblemException {
        return ProjectPool.of(read(folder, Optional.empty()), given);
    }

    /** Whether a file that a URL names is there. */
    boolean exists(Path file);
}
