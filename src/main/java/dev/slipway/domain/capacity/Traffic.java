package dev.slipway.domain.capacity;

/**
 * Requests as they arrive at a function.
 *
 * @param thousandthsPerSecond requests in 1000 seconds: 300 a second are 300000
 * @param milliseconds that one request takes, best its 95th percentile
 */
public record Traffic(long thousandthsPerSecond, int milliseconds) {
    /** Arrivals per second times milliseconds, by which one sandbox is busy all the time. */
    private static final long ONE_SANDBOX = 1_000L * 1_000L;

    public Traffic {
        if (thousandthsPerSecond < 1 || milliseconds < 1) {
            throw new IllegalArgumentException("no traffic: " + thousandthsPerSecond + ", " + milliseconds);
        }
    }

    /** Sandboxes that are busy on average, by Little's law, rounded up. */
    public long sandboxes() {
        return ceiling(thousandthsPerSecond * milliseconds, ONE_SANDBOX);
    }

    /** Ten per cent more than {@link #sandboxes()}, the margin that AWS advises; from the unrounded number. */
    public long withMargin() {
        return ceiling(thousandthsPerSecond * milliseconds * 11, ONE_SANDBOX * 10);
    }

    private static long ceiling(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
