package dev.slipway.adapter.files;

import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Replaces files together. Each old file gets a second name first and is then renamed over, so that there is never a
 * moment without a file; the second names serve to go back, and are deleted at the end.
 */
final class Commit {
    private final FileOperations operations;
    private final TemporaryName names;
    private final Leftovers leftovers;
    private final Deque<Done> done = new ArrayDeque<>();

    /** A place that has its new file, and the second name of what was there. */
    private record Done(Path place, Optional<Path> old) {}

    Commit(FileOperations operations, TemporaryName names, Leftovers leftovers) {
        this.operations = operations;
        this.names = names;
        this.leftovers = leftovers;
    }

    void run(List<StagedFile> files) throws ProblemException {
        for (int i = 0; i < files.size(); i++) {
            // Nothing can fail after the last rename, so the last old file need not be kept.
            boolean keepsOld = i < files.size() - 1;
            replace(files.get(i), keepsOld);
        }
        done.forEach(d -> d.old().ifPresent(leftovers::delete));
        files.stream().map(f -> f.place().getParent()).distinct().forEach(Commit::forceFolder);
    }

    private void replace(StagedFile file, boolean keepsOld) throws ProblemException {
        Optional<Path> old = keepsOld && Files.exists(file.place(), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(names.forOld(file.place()))
                : Optional.empty();
        try {
            if (old.isPresent()) {
                operations.keepAs(file.place(), old.get());
            }
            operations.replace(file.path(), file.place());
            done.push(new Done(file.place(), old));
        } catch (IOException e) {
            old.ifPresent(leftovers::delete);
            rollBack(e);
            throw DiskProblems.exception(e, file.destination());
        }
    }

    private void rollBack(IOException reason) throws ProblemException {
        Optional<ProblemException> failed = Optional.empty();
        for (Done each : done) {
            try {
                putBack(each);
            } catch (IOException e) {
                e.addSuppressed(reason);
                failed = Optional.of(new ProblemException(new NotPutBack(each.place(), each.old()), e));
            }
        }
        if (failed.isPresent()) {
            throw failed.get();
        }
    }

    private void putBack(Done each) throws IOException {
        if (each.old().isPresent()) {
            operations.replace(each.old().get(), each.place());
        } else {
            operations.delete(each.place());
        }
    }

    /** Makes the renames last through a power failure, where the system lets a folder be opened; Windows does not. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The files are in their places; only their survival of a power failure is less sure.
            return;
        }
    }
}
