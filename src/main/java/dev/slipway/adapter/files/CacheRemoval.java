package dev.slipway.adapter.files;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Takes an engine out of the cache. */
final class CacheRemoval {
    private CacheRemoval() {}

    /** Deletes the digests first: an engine without one is fetched anew, by Prisma too. */
    static void remove(CacheLayout layout, EngineFile file) throws ProblemException {
        Path engine = layout.path(file);
        for (Path each : List.of(layout.unpackedDigest(file), layout.packedDigest(file), engine)) {
            try {
                Files.deleteIfExists(each);
            } catch (IOException e) {
                throw DiskProblems.exception(e, each);
            }
        }
        Path target = engine.resolveSibling("");
        removeIfEmpty(target);
        removeIfEmpty(target.resolveSibling(""));
    }

    private static void removeIfEmpty(Path folder) throws ProblemException {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            // Other engines are in it, or somebody else was faster.
            return;
        } catch (IOException e) {
            throw DiskProblems.exception(e, folder);
        }
    }
}
