package dev.slipway.usecase.concurrency;

import dev.slipway.domain.capacity.AccountQuota;
import dev.slipway.domain.capacity.FunctionName;
import dev.slipway.domain.capacity.Traffic;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A database, and what is known of the function that will use it.
 *
 * @param maxConnections in place of the table's number; at least 1
 * @param connectionLimit what one sandbox opens; at least 1
 * @param reserve connections to keep free for others
 * @param deployOverlap how many versions of the code hold connections at once; at least 1
 */
public record DatabaseRequest(
        Optional<String> engine,
        Optional<String> instance,
        OptionalInt maxConnections,
        OptionalInt connectionLimit,
        OptionalInt reserve,
        OptionalInt deployOverlap,
        Optional<AccountQuota> quota,
        Optional<Traffic> traffic,
        Optional<FunctionName> function) {

    int each() {
        // As Prisma's deployment page advises.
        return connectionLimit.orElse(1);
    }

    /** Lambda keeps the last executions of an account for functions without a reservation. */
    boolean canReserve() {
        return quota().isEmpty() || quota().get().reservable() > 0;
    }

    int versions() {
        return deployOverlap.orElse(1);
    }
}
