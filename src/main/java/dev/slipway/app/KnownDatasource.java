package dev.slipway.app;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.port.DatasourceReader;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was read of one project's database a moment ago, for whoever asks next.
 *
 * @param others reads of any other project
 */
record KnownDatasource(Path folder, ProjectDatasource known, DatasourceReader others) implements DatasourceReader {
    @Override
    public ProjectDatasource read(Path asked, Optional<Path> schema) throws ProblemException {
        return schema.isEmpty() && asked.equals(folder) ? known : others.read(asked, schema);
    }

    @Override
    public boolean exists(Path file) {
        return others.exists(file);
    }
}
