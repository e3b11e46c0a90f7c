package dev.slipway.domain.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Prisma has written down of migrations, and who holds its lock.
 *
 * @param recorded the rows of {@code _prisma_migrations} in their order; empty optional where there is no such table
 * @param lock who holds the advisory lock 72707369, or MySQL's of the name {@code prisma_migrate}
 */
public record Migrations(ServerAnswer<Optional<List<Recorded>>> recorded, ServerAnswer<Optional<Holder>> lock) {
    /**
     * A row.
     *
     * @param finished empty where it failed or still runs
     * @param rolledBack by {@code migrate resolve --rolled-back}
     */
    public record Recorded(
            String name, Instant started, Optional<Instant> finished, Optional<Instant> rolledBack, String checksum) {
        public boolean failed() {
            return finished.isEmpty() && rolledBack.isEmpty();
        }
    }

    /**
     * Who holds it.
     *
     * @param session whose id it is
     */
    public record Holder(long session, Optional<ServerSession> seen) {}
}
