package dev.slipway.usecase.rounds;

import java.time.Duration;

/** The wish that it ends, of whoever sends a signal. */
public interface Stop {
    /** Waits, and returns at once with true when it is wished, now or before; false when the time is over. */
    boolean within(Duration time);
}
