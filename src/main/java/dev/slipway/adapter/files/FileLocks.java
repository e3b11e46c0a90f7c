package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EngineCache.Held;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Locks between processes. Those of the system count per process, so the threads of this one take turns first. The
 * files stay: deleting one while another process waits for it would let two in.
 */
final class FileLocks {
    private static final int RETRY_MILLIS = 20;
    private final Map<Path, Semaphore> turns = new ConcurrentHashMap<>();
    private final Waiting waiting;

    FileLocks(Waiting waiting) {
        this.waiting = waiting;
    }

    /**
     * Waits for the lock, but not for ever; where the file cannot be locked, only the threads of this process wait for
     * each other.
     */
    Held hold(Path file) throws ProblemException {
        Semaphore turn = turns.computeIfAbsent(file, f -> new Semaphore(1, true));
        try {
            turn.acquire();
        } catch (InterruptedException e) {
            throw stopped(e);
        }
        Optional<FileChannel> channel = Optional.empty();
        boolean held = false;
        try {
            channel = lock(file);
            held = true;
        } catch (InterruptedException e) {
            throw stopped(e);
        } finally {
            if (!held) {
                turn.release();
            }
        }
        return new HeldLock(turn, channel);
    }

    private static ProblemException stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return FileProblem.beingStopped().because(e);
    }

    private Optional<FileChannel> lock(Path file) throws InterruptedException, ProblemException {
        Optional<FileChannel> channel = open(file);
        boolean held = channel.isEmpty();
        try {
            held = held || isLocked(channel.orElseThrow(), file);
            return channel;
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            if (!held) {
                close(channel);
            }
        }
    }

    /** True, or a problem in the end. */
    private boolean isLocked(FileChannel channel, Path file)
            throws IOException, InterruptedException, ProblemException {
        long start = System.nanoTime();
        boolean told = false;
        while (!isFree(channel)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(waiting.most()) >= 0) {
                throw Problem.environment(holder(file) + " holds the lock " + file
                                + " of the cache and did not give it back within " + waiting.limit() + ".")
                        .remedy(
                                "Let that process end, or end it if it hangs, and try again; SLIPWAY_CACHE_DIR names another cache,"
                                        + " SLIPWAY_LOCK_SECONDS another time.");
            }
            if (!told && waited.compareTo(Waiting.SILENCE) >= 0) {
                told = true;
                waiting.tell("the cache's lock " + file + ", which " + holder(file) + " holds");
            }
            Thread.sleep(RETRY_MILLIS);
        }
        return true;
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another cache object of this process has it.
            return false;
        }
    }

    private static String holder(Path file) {
        return LockHolder.of(file).orElse("another process");
    }

    private static Optional<FileChannel> open(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            return Optional.of(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void close(Optional<FileChannel> channel) {
        try {
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException e) {
            // The system gives the lock up at the end of the process at the latest.
            return;
        }
    }

    /** A lock that can be given back by any thread, once. */
    private static final class HeldLock implements Held {
        private final Semaphore turn;
        private final Optional<FileChannel> channel;
        private boolean given;

        HeldLock(Semaphore turn, Optional<FileChannel> channel) {
            this.turn = turn;
            this.channel = channel;
        }

        @Override
        public synchronized void close() {
            if (!given) {
                given = true;
                FileLocks.close(channel);
                turn.release();
            }
        }
    }
}
