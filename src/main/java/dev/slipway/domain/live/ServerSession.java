package dev.slipway.domain.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A session on a server, as the role that looks may see it; what it may not see is empty.
 *
 * @param id the process id of PostgreSQL, the connection id of MySQL
 * @param started when it began, by the server's clock: with the id its identity, as ids are used again
 * @param application as it calls itself: {@code application_name}, {@code program_name}
 * @param host the client's address, without its port
 * @param inState how long it has been in its state, by the server's clock
 * @param superuser whether its role is one
 * @param self whether it is the one that asks
 */
public record ServerSession(
        long id,
        Optional<Instant> started,
        SessionKind kind,
        SessionState state,
        Optional<String> user,
        Optional<String> database,
        Optional<String> application,
        Optional<String> host,
        Optional<Duration> inState,
        Optional<Boolean> superuser,
        boolean self) {
    /** Whether it is one of those that a server has only so many of; of those whose kind is hidden, mostly. */
    public boolean takesSlot() {
        return kind == SessionKind.CLIENT || kind == SessionKind.HIDDEN;
    }
}
