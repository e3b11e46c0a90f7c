package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Reads files whole. What comes out of a pipe or a device, as secret managers put one in the place of .env, is waited
 * for a limited time and remembered, for a pipe gives its bytes once.
 */
public final class Pipes {
    /** Nobody needs a word about what takes no longer. */
    private static final Duration HURRY = Duration.ofMillis(2500);

    private final Map<String, String> environment;
    private final Consumer<String> notes;
    private final Optional<Duration> time;
    private final Map<Path, byte[]> remembered = new HashMap<>();

    /** What nobody wrote to is not waited for again by the next who asks. */
    private final Map<Path, ProblemException> silent = new HashMap<>();

    /**
     * Waits as long as the environment says.
     *
     * @param notes told of what is waited for
     */
    public Pipes(Map<String, String> environment, Consumer<String> notes) {
        this(environment, notes, Optional.empty());
    }

    private Pipes(Map<String, String> environment, Consumer<String> notes, Optional<Duration> time) {
        this.environment = Map.copyOf(environment);
        this.notes = notes;
        this.time = time;
    }

    /** Waits no longer than one does without a word. */
    public static Pipes hurried() {
        return new Pipes(Map.of(), note -> {}, Optional.of(HURRY));
    }

    /** Whether there is something to read: a file, a pipe or a device. */
    public static boolean isThere(Path file) {
        return Files.isRegularFile(file) || (Files.exists(file) && !Files.isDirectory(file));
    }

    /** The bytes of a file; no more than one beyond {@code most}, by which its reader sees that it is too large. */
    public byte[] bytes(Path file, int most) throws IOException, ProblemException {
        return Files.isRegularFile(file) ? read(file, most) : ofPipe(file, most);
    }

    private static byte[] read(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most + 1);
        }
    }

    private synchronized byte[] ofPipe(Path file, int most) throws IOException, ProblemException {
        Path key = file.toAbsolutePath().normalize();
        ProblemException gaveUp = silent.get(key);
        if (gaveUp != null) {
            throw gaveUp;
        }
        byte[] known = remembered.get(key);
        if (known != null) {
            return known;
        }
        try {
            byte[] bytes = inTime(file, most);
            remembered.put(key, bytes);
            return bytes;
        } catch (ProblemException e) {
            silent.put(key, e);
            throw e;
        }
    }

    private byte[] inTime(Path file, int most) throws IOException, ProblemException {
        Duration limit = time.isPresent() ? time.get() : WaitSetting.READ.timeOf(environment);
        Waiting waiting = new Waiting(WaitSetting.READ, limit, notes);
        // A thread that waits for a pipe cannot be stopped: it is left behind.
        FutureTask<byte[]> task = new FutureTask<>(() -> read(file, most));
        Thread thread = new Thread(task, "pipe");
        thread.setDaemon(true);
        thread.start();
        Optional<byte[]> bytes = result(task, waiting.first());
        if (bytes.isEmpty()) {
            waiting.tell("what is written to " + file + ", a pipe or a device");
            bytes = result(task, limit.minus(waiting.first()));
        }
        return bytes.orElseThrow(() -> Problem.input(file
                        + " is a pipe or a device, and nothing wrote it to its end within " + waiting.limit() + ".")
                .remedy("Start the program that writes to it, such as a secret manager, and try again; "
                        + WaitSetting.READ.variable() + " gives it more time."));
    }

    private static Optional<byte[]> result(FutureTask<byte[]> task, Duration time) throws IOException {
        try {
            return Optional.of(task.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
