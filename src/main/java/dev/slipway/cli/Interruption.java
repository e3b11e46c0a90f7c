package dev.slipway.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A signal that ends the run (SIGINT, SIGTERM, SIGHUP). A command that listens comes to its end in good order and with an
 * exit code of its own; without one the JVM ends at once, as it always does.
 */
public final class Interruption {
    /** How long a command may take to its end; a statement that hangs is given up before. */
    private static final long PATIENCE_SECONDS = 12;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int code;

    /** From now on signals are heard by {@link #within}. */
    public void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "slipway-interruption"));
    }

    /** Waits, and returns at once with true when there is or was a signal; false when the time is over. */
    public boolean within(Duration time) {
        try {
            return asked.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends the process; the last word of the main thread. */
    public void exit(int exitCode) {
        code = exitCode;
        ended.countDown();
        System.exit(exitCode);
    }

    private void end() {
        if (ended.getCount() == 0) {
            // The main thread is at its end by itself.
            return;
        }
        asked.countDown();
        try {
            // Without its end in time all ends as without us: with the code of the signal.
            if (ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
