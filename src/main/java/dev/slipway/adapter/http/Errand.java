package dev.slipway.adapter.http;

import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A call that may block, on a thread of its own, which is left behind when it takes too long: the JDK's time-outs count
 * from byte to byte, and nobody can cut its connections while it waits for one.
 */
record Errand<T>(FutureTask<T> task) {
    static <T> Errand<T> start(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        leave(task);
        return new Errand<>(task);
    }

    /** Runs something whose end nobody waits for. */
    static void leave(Runnable work) {
        Thread thread = new Thread(work, "errand");
        thread.setDaemon(true);
        thread.start();
    }

    /** The result, when it comes in time; else empty. */
    Optional<T> within(Duration time) throws IOException, ProblemException {
        try {
            return Optional.of(task.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNull(e.getCause()));
        }
    }

    private static IOException failure(Throwable cause) throws ProblemException {
        if (cause instanceof IOException e) {
            return e;
        }
        if (cause instanceof ProblemException e) {
            throw e;
        }
        if (cause instanceof StackOverflowError || cause instanceof OutOfMemoryError) {
            // The JDK goes one call deeper for each interim answer (100 Continue), and keeps all trailers.
            return new IOException("its answer does not come to an end", cause);
        }
        throw new IllegalStateException(cause);
    }
}
