package dev.slipway.adapter.project;

import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The variables that name engine files of one's own; what they name wins over every installed engine. */
record EngineVariables(Optional<PrismaVersion> version, Path root, SchemaEnvironment variables) {
    /** What to know of those that a client or the command line would follow. */
    List<String> notes(List<EngineUse> uses) {
        List<String> notes = new ArrayList<>();
        boolean engine = version.map(v -> v.has(Trait.QUERY_ENGINE)).orElse(true);
        if (engine && uses.stream().anyMatch(EngineUse.Library.class::isInstance)) {
            note("PRISMA_QUERY_ENGINE_LIBRARY", notes);
        }
        if (engine && uses.stream().anyMatch(EngineUse.Executable.class::isInstance)) {
            note("PRISMA_QUERY_ENGINE_BINARY", notes);
        }
        boolean schema = version.map(v -> v.has(Trait.SCHEMA_ENGINE)).orElse(true);
        note(schema ? "PRISMA_SCHEMA_ENGINE_BINARY" : "PRISMA_MIGRATION_ENGINE_BINARY", notes);
        return notes;
    }

    private void note(String variable, List<String> notes) {
        Optional<String> value = variables.find(variable).filter(text -> !text.isEmpty());
        if (value.isPresent()) {
            notes.add(
                    isFile(value.get())
                            ? variable + " is set: Prisma loads " + value.get()
                                    + " in place of any engine that is installed."
                            : "Env var " + variable + " is provided but provided path " + value.get()
                                    + " can't be resolved. It wins over any engine that is installed: correct it, or unset "
                                    + variable + ".");
        }
    }

    private boolean isFile(String value) {
        try {
            return Files.exists(root.resolve(value));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
