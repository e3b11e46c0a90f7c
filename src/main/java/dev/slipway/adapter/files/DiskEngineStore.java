package dev.slipway.adapter.files;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EngineStore;
import dev.slipway.port.FailedWrite;
import dev.slipway.port.PendingChange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Engines in folders of this machine. A symbolic link in an engine's place is replaced, not followed, as Prisma's own
 * downloader does; links in the path of its folder are followed.
 */
public record DiskEngineStore(Staging staging) implements EngineStore {
    @Override
    public Optional<Measured> measure(Path file) throws ProblemException {
        Preflight.regular(file);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(FileDigest.measure(file, OutputStream.nullOutputStream()));
        } catch (IOException e) {
            throw DiskProblems.exception(e, file);
        }
    }

    @Override
    public Measured copy(Path source, Staged into) throws ProblemException {
        try {
            return FileDigest.measure(source, into.output());
        } catch (FailedWrite e) {
            throw new ProblemException(e.problem(), e);
        } catch (IOException e) {
            throw DiskProblems.exception(e, source);
        }
    }

    /** Makes a file there and removes it again: permission bits alone do not tell of quotas and network disks. */
    @Override
    public void checkWritable(Path destination) throws ProblemException {
        staging.executable(destination).close();
    }

    @Override
    public void checkSpace(Path destination, long bytes) throws ProblemException {
        OptionalLong free = DiskOfFile.freeBytes(destination);
        if (free.isPresent() && free.getAsLong() < bytes) {
            throw new ProblemException(
                    FileProblem.diskFull(DiskOfFile.folderOf(destination), OptionalLong.of(bytes), free));
        }
    }

    @Override
    public Staged stage(Path destination) throws ProblemException {
        return staging.executable(destination);
    }

    @Override
    public void commit(List<? extends PendingChange> changes) throws ProblemException {
        List<Pending> ours = new ArrayList<>();
        for (PendingChange change : changes) {
            if (!(change instanceof Pending pending)) {
                throw new IllegalArgumentException("staged elsewhere: " + change);
            }
            ours.add(pending);
        }
        staging.commit(ours);
    }
}
