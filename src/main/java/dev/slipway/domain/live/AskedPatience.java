package dev.slipway.domain.live;

import dev.slipway.domain.datasource.ConnectionUrl;
import java.time.Duration;
import java.util.Optional;

/**
 * How long is waited at most, as somebody said it; what nobody said, the URL says, as it does to Prisma's engine.
 *
 * @param connect for the whole way up to a session
 * @param statement for each question
 */
public record AskedPatience(Optional<Duration> connect, Optional<Duration> statement) {
    /** For 0 in a URL, which sets the engine no limit; a command has to end. */
    private static final Duration LONG = Duration.ofMinutes(5);

    /** Beyond it a driver's milliseconds would not fit. */
    private static final Duration LONGEST = Duration.ofDays(7);

    /** With this URL. */
    public Patience with(ConnectionUrl url) {
        return new Patience(
                connect.or(() -> seconds(url, "connect_timeout"))
                        .map(time -> time.isZero() ? LONG : time)
                        .orElse(Patience.USUAL.connect()),
                statement
                        .or(() -> seconds(url, "socket_timeout").filter(time -> !time.isZero()))
                        .orElse(Patience.USUAL.statement()));
    }

    /** Empty where the URL does not say it, or no number. */
    private static Optional<Duration> seconds(ConnectionUrl url, String name) {
        return Route.value(url, name)
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(value -> Duration.ofSeconds(Math.min(Long.parseLong(value), LONGEST.toSeconds())));
    }
}
