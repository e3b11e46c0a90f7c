package dev.slipway.usecase.nativefiles;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.verification.Site;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The place where files are to load, opened to be asked. */
public interface Ground extends AutoCloseable {
    Site site();

    /** What its user should know of it. */
    default List<String> notes() {
        return List.of();
    }

    /** Its files; empty where only tables or names are known of it. */
    default Optional<Tree> tree() {
        return Optional.empty();
    }

    /** What its loader makes of a whole file. */
    Loading load(Candidate file, NativeFile read, ByteSource bytes) throws IOException, ProblemException;

    @Override
    default void close() {
        // Nothing is open.
    }
}
