package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Problem;
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
 * moment without a file; the second names serve to go back, and are deleted at the end. What cannot be renamed over is
 * written in its place.
 */
final class Commit {
    private final FileOperations operations;
    private final TemporaryName names;
    private final TemporaryFiles leftovers;
    private final Deque<Done> done = new ArrayDeque<>();

    /** A place that has its new file, and the second name of what was there; or a file that was written over. */
    private record Done(Path place, Optional<Path> old, Optional<InPlaceFile> overwritten) {}

    Commit(FileOperations operations, TemporaryName names, TemporaryFiles leftovers) {
        this.operations = operations;
        this.names = names;
        this.leftovers = leftovers;
    }

    void run(List<? extends Pending> files) throws ProblemException {
        for (int i = 0; i < files.size(); i++) {
            // Nothing can fail after the last rename, so the last old file need not be kept.
            boolean keepsOld = i < files.size() - 1;
            put(files.get(i), keepsOld);
        }
        done.forEach(d -> d.old().ifPresent(leftovers::delete));
        files.stream().map(f -> f.place().getParent()).distinct().forEach(Commit::forceFolder);
    }

    private void put(Pending file, boolean keepsOld) throws ProblemException {
        try {
            if (file instanceof StagedFile staged) {
                replace(staged, keepsOld);
            } else if (file instanceof InPlaceFile inPlace) {
                overwrite(inPlace);
            }
        } catch (IOException e) {
            rollBack(e);
            throw DiskProblems.exception(e, file.destination());
        }
    }

    private void replace(StagedFile file, boolean keepsOld) throws IOException {
        Optional<Path> old = keepsOld && Files.exists(file.place(), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(names.forOld(file.place()))
                : Optional.empty();
        try {
            if (old.isPresent()) {
                operations.keepAs(file.place(), old.get());
            }
            operations.replace(file.path(), file.place());
            done.push(new Done(file.place(), old, Optional.empty()));
        } catch (IOException e) {
            old.ifPresent(leftovers::delete);
            if (!isMounted(file, e)) {
                throw e;
            }
            overwrite(InPlaceFile.of(file.destination(), file.place(), Files.readAllBytes(file.path())));
            leftovers.delete(file.path());
        }
    }

    /** rename(2) answers EBUSY for a file that is mounted by itself, as containers have their settings. */
    private static boolean isMounted(StagedFile file, IOException failure) {
        return !file.isExecutable()
                && String.valueOf(failure.getMessage()).contains("busy")
                && InPlaceFile.isPossible(file.place());
    }

    private void overwrite(InPlaceFile file) throws IOException {
        file.write(operations);
        done.push(new Done(file.place(), Optional.empty(), Optional.of(file)));
    }

    private void rollBack(IOException reason) throws ProblemException {
        Optional<ProblemException> failed = Optional.empty();
        for (Done each : done) {
            try {
                putBack(each);
            } catch (IOException e) {
                e.addSuppressed(reason);
                failed = Optional.of(Problem.environment(
                                each.place() + " was replaced, and could not be put back when the next file failed."
                                        + each.old()
                                                .map(o -> " Its former content is in " + o + ".")
                                                .orElse(""))
                        .remedy(each.old()
                                        .map(o -> "Put it back by hand: mv " + o + " " + each.place())
                                        .orElse("Delete it by hand: rm " + each.place())
                                + "; then look at the disk and run the command again.")
                        .because(e));
            }
        }
        if (failed.isPresent()) {
            throw failed.get();
        }
    }

    private void putBack(Done each) throws IOException {
        if (each.overwritten().isPresent()) {
            each.overwritten().get().undo(operations);
        } else if (each.old().isPresent()) {
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
