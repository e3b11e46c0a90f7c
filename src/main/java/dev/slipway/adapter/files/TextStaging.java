package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.FailedWrite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * New content for text files. Symbolic links are followed. What could be written but not replaced as it is, with its
 * owner, is written in its place when it is committed.
 */
record TextStaging(Staging staging) {
    Pending stage(Path file, byte[] content) throws ProblemException {
        try {
            WriteTarget target = WriteTarget.of(file);
            if (!(target instanceof WriteTarget.InFolder)) {
                throw Problem.input(file + " cannot be read: it is no regular file.")
                        .remedy("Check that " + file + " is the file that was meant.");
            }
            Preflight.noFolderAt(target.path(), file);
            return staged(file, target.path(), content);
        } catch (IOException e) {
            throw DiskProblems.exception(e, file);
        }
    }

    private Pending staged(Path file, Path place, byte[] content) throws IOException, ProblemException {
        boolean inPlace = InPlaceFile.isPossible(place);
        Optional<StagedFile> staged = inPlace ? replacement(place) : Optional.of(staging.plain(place));
        if (staged.isEmpty()) {
            return InPlaceFile.of(file, place, content);
        }
        try {
            staged.get().output().write(content);
            staged.get().finish();
            return staged.get();
        } catch (FailedWrite e) {
            staged.get().close();
            throw new ProblemException(e.problem(), e);
        } catch (IOException | ProblemException e) {
            staged.get().close();
            throw e;
        }
    }

    /** A file beside one that could be written over; none where its folder, or its owner, does not let it be replaced. */
    private Optional<StagedFile> replacement(Path place) throws IOException, ProblemException {
        try {
            StagedFile staged = staging.plain(place);
            if (Attributes.haveSameOwner(place, staged.path())) {
                return Optional.of(staged);
            }
            staged.close();
        } catch (ProblemException e) {
            if (e.problem().kind() != Kind.NO_PERMISSION) {
                throw e;
            }
        }
        return Optional.empty();
    }
}
