package dev.slipway.domain.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which sessions may be ended: those that meet all of it. A superuser's, a replication's, a background worker's and the
 * own session never do.
 *
 * @param idleOver how long a session must have been idle
 * @param inTransaction whether sessions that are idle in a transaction may be ended too
 * @param user whose sessions; else those of the role that asks
 * @param applications patterns with {@code *}, of which one must match; empty for any
 * @param hosts likewise, of the client's address
 * @param poolers whether a pooler's server connections may be ended
 */
public record ReapTerms(
        Duration idleOver,
        boolean inTransaction,
        Optional<String> user,
        List<String> applications,
        List<String> hosts,
        boolean poolers) {
    public ReapTerms {
        applications = List.copyOf(applications);
        hosts = List.copyOf(hosts);
    }
}
