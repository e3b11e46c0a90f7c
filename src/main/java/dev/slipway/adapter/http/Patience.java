package dev.slipway.adapter.http;

import java.time.Duration;

/**
 * How long and how often a mirror is tried, and how much is taken from it.
 *
 * @param connect until a connection stands
 * @param stall without a byte
 * @param attempts in all for one file, resumptions included
 * @param maxPackedBytes the largest packed file that is accepted
 */
public record Patience(Duration connect, Duration stall, int attempts, long maxPackedBytes) {
    public static final Patience DEFAULT = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30), 4, 512L << 20);

    public Patience {
        if (attempts < 1 || maxPackedBytes < 1 || connect.isNegative() || stall.isNegative()) {
            throw new IllegalArgumentException("not patient enough to try once");
        }
    }
}
