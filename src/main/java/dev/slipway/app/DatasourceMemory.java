package dev.slipway.app;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.port.DatasourceReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was read of projects' databases, for whoever asks next in the same judgement: all of the code is read for it. */
final class DatasourceMemory {
    private final Map<Asked, ProjectDatasource> known = new HashMap<>();

    private record Asked(Path folder, Optional<Path> schema) {}

    /** Reads by another what is not known yet. */
    DatasourceReader of(DatasourceReader reader) {
        return new DatasourceReader() {
            @Override
            public ProjectDatasource read(Path folder, Optional<Path> schema) throws ProblemException {
                Asked asked = new Asked(folder, schema);
                ProjectDatasource read = known.get(asked);
                if (read == null) {
                    read = reader.read(folder, schema);
                    known.put(asked, read);
                }
                return read;
            }

            @Override
            public boolean exists(Path file) {
                return reader.exists(file);
            }
        };
    }
}
