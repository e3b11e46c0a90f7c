package dev.slipway.app;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.port.DatasourceReader;
import dev.slipway.port.ProjectReader;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The schema that a user named, for one project and whoever reads it.
 *
 * @param folder the project's; those of its workspace keep their own
 * @param schema a file or a folder
 */
record NamedSchema(Path folder, Path schema) {
    private Optional<Path> of(Path asked, Optional<Path> given) {
        boolean same = asked.toAbsolutePath()
                .normalize()
                .equals(folder.toAbsolutePath().normalize());
        return given.or(() -> Optional.of(schema).filter(any -> same));
    }

    ProjectReader in(ProjectReader projects) {
        return (asked, given) -> projects.read(asked, of(asked, given));
    }

    DatasourceReader in(DatasourceReader datasources) {
        return new DatasourceReader() {
            @Override
            public ProjectDatasource read(Path asked, Optional<Path> given) throws ProblemException {
                return datasources.read(asked, of(asked, given));
            }

            @Override
            public boolean exists(Path file) {
                return datasources.exists(file);
            }
        };
    }
}
