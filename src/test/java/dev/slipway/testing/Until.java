package dev.slipway.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waiting for what another process or thread does, with an end. */
public final class Until {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
    private static final int PAUSE_MILLIS = 5;

    private Until() {}

    /** Returns as soon as {@code condition} holds. */
    public static void holds(String what, Callable<Boolean> condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new AssertionError("waited in vain for " + what);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
