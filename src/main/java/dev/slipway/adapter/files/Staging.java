package dev.slipway.adapter.files;

import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Files that are written beside their destinations and put in place together; whatever is not committed is gone when
 * it is closed, when the process is stopped by a signal, or, after a kill, when the same folder is used again.
 */
public final class Staging {
    private final FileOperations operations;
    private final TemporaryName names = new TemporaryName();
    private final CreatedFolders folders;
    private final TemporaryFiles leftovers;
    private final Set<StagedFile> open = new LinkedHashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private boolean hooked;

    public Staging() {
        this(new FileOperations());
    }

    Staging(FileOperations operations) {
        this.operations = operations;
        this.folders = new CreatedFolders(operations);
        this.leftovers = new TemporaryFiles(operations, names);
    }

    /** A new file for a destination whose mode is kept; a file that was not there gets the usual mode. */
    StagedFile plain(Path destination) throws ProblemException {
        return open(destination, false);
    }

    /** The same with x for all. */
    StagedFile executable(Path destination) throws ProblemException {
        return open(destination, true);
    }

    private StagedFile open(Path destination, boolean executable) throws ProblemException {
        lock.lock();
        try {
            cleanUpAtExit();
            return create(destination, executable);
        } catch (IOException e) {
            throw DiskProblems.exception(e, destination);
        } finally {
            tidy();
            lock.unlock();
        }
    }

    private StagedFile create(Path destination, boolean executable) throws IOException, ProblemException {
        Path wanted = destination.toAbsolutePath().normalize();
        Preflight.noFolderAt(wanted, destination);
        Path folder = folders.create(Objects.requireNonNull(wanted.getParent()));
        Path place = folder.resolve(Objects.requireNonNull(wanted.getFileName()));
        leftovers.sweep(folder);
        Path path = names.forNew(place);
        FileChannel channel = operations.create(path);
        try {
            Mode allowed = Mode.of(path).orElse(Mode.PRIVATE);
            boolean replaces = Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS);
            if (replaces) {
                channel.close();
                channel = operations.createLike(path, place);
            } else {
                operations.changeMode(path, Mode.PRIVATE);
            }
            Mode mode = replaces ? Mode.of(place).orElse(allowed) : allowed.plain();
            Mode last = executable ? mode.executable(allowed) : mode;
            StagedFile staged = new StagedFile(this, operations, destination, place, path, channel, last, executable);
            open.add(staged);
            return staged;
        } catch (IOException e) {
            channel.close();
            leftovers.delete(path);
            throw e;
        }
    }

    /** Puts finished files in their places, or, when one of them fails, leaves every place as it was. */
    void commit(List<? extends Pending> files) throws ProblemException {
        lock.lock();
        try {
            for (Pending file : files) {
                if (file instanceof StagedFile staged && !(open.contains(staged) && staged.isFinished())) {
                    throw new IllegalStateException("not ready to commit: " + file.destination());
                }
                Preflight.check(file);
            }
            new Commit(operations, names, leftovers).run(files);
            open.removeAll(files);
        } finally {
            lock.unlock();
        }
    }

    void discard(StagedFile file) {
        lock.lock();
        try {
            if (open.remove(file)) {
                closeQuietly(file);
                leftovers.delete(file.path());
            }
            tidy();
        } finally {
            lock.unlock();
        }
    }

    private void tidy() {
        leftovers.retry();
        folders.removeEmpty();
    }

    private static void closeQuietly(StagedFile file) {
        try {
            file.channel().close();
        } catch (IOException e) {
            // The file is about to be deleted.
            return;
        }
    }

    private void cleanUpAtExit() throws ProblemException {
        if (hooked) {
            return;
        }
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(this::endForGood, "slipway-staging"));
            hooked = true;
        } catch (IllegalStateException e) {
            throw FileProblem.beingStopped().because(e);
        }
    }

    // The lock is kept: a commit under way ends first, and nothing can be staged or committed after this.
    @SuppressWarnings("LockNotBeforeTry")
    private void endForGood() {
        lock.lock();
        new ArrayList<>(open).forEach(this::discard);
    }
}
