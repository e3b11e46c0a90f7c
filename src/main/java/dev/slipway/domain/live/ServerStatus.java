package dev.slipway.domain.live;

import java.time.Instant;
import java.util.List;

/**
 * A server at one moment.
 *
 * @param product with its version, such as {@code PostgreSQL 16.4}
 * @param server host and port, or socket, without login
 * @param database that was connected to
 * @param role that asks
 * @param replica whether it only reads
 * @param at the server's own time
 * @param sessions all that the role is told of; none, not even its own, where the server lists no sessions
 * @param notes sentences on what could not be seen, and why
 */
public record ServerStatus(
        Dialect dialect,
        String product,
        String server,
        String database,
        String role,
        ServerAnswer<Boolean> replica,
        Instant at,
        ServerLimits limits,
        List<ServerSession> sessions,
        List<String> notes) {
    public ServerStatus {
        sessions = List.copyOf(sessions);
        notes = List.copyOf(notes);
    }

    /** The same, of a role that is no superuser: whoever asks need not be who is deployed. */
    public ServerStatus ordinary() {
        return new ServerStatus(
                dialect, product, server, database, role, replica, at, limits.ordinary(), sessions, notes);
    }

    /** Whether sessions are told at all: the one that asks is always among them. */
    public boolean tellsSessions() {
        return sessions.stream().anyMatch(ServerSession::self);
    }
}
