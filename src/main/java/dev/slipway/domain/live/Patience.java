package dev.slipway.domain.live;

import java.time.Duration;

/**
 * How long is waited.
 *
 * @param connect for the whole way up to a session
 * @param statement for each question
 */
public record Patience(Duration connect, Duration statement) {
    public static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5));
}
