package dev.slipway.port;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.schema.SchemaText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the schema of a project as text. */
public interface SchemaSource {
    /**
     * The files of the schema, each one that Prisma would accept; none when there is no schema.
     *
     * @param folder the project's folder, or one below it
     * @param schema a schema file or folder that its user named
     */
    List<Source> read(Path folder, Optional<Path> schema) throws ProblemException;

    /** A file and what is in it. */
    record Source(Path file, SchemaText schema) {}
}
