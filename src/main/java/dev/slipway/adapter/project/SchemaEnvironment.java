package dev.slipway.adapter.project;

import dev.slipway.adapter.files.BoundedFile;
import dev.slipway.adapter.files.Pipes;
import dev.slipway.domain.dotenv.DotEnvText;
import dev.slipway.domain.dotenv.EnvDialect;
import dev.slipway.domain.dotenv.EnvLoading;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables that a schema sees: those of the process, then those of the .env files that Prisma loads. */
final class SchemaEnvironment {
    private final Map<String, String> process;
    private final Pipes pipes;
    private EnvLoading loading;

    /** @param pipes read the .env files that are pipes */
    SchemaEnvironment(Map<String, String> process, Pipes pipes) {
        this.pipes = pipes;
        this.process = process;
        this.loading = EnvLoading.of(EnvDialect.PLAIN, process, List.of());
    }

    /** Loads the .env files that are there; an earlier one wins over a later one. */
    void load(List<Path> candidates, EnvDialect dialect) throws ProblemException {
        List<Map<String, String>> values = new ArrayList<>();
        for (Path file : candidates) {
            if (Pipes.isThere(file)) {
                values.add(
                        DotEnvText.parse(BoundedFile.text(file, 1 << 20, pipes)).values());
            }
        }
        loading = EnvLoading.of(dialect, process, values);
    }

    Optional<String> find(String name) {
        return loading.value(name);
    }
}
