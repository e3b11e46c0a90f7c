package dev.slipway.adapter.http;

import java.time.Duration;

/** Waits between attempts. */
@FunctionalInterface
public interface Sleeper {
    void sleep(Duration pause) throws InterruptedException;
}
