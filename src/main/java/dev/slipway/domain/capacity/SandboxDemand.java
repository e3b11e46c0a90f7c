package dev.slipway.domain.capacity;

import java.util.Optional;

/**
 * What sandboxes of one function may open on a database, and what it carries.
 *
 * @param each connections that one of them opens
 * @param versions of the code that hold connections at once
 * @param fits what the database carries
 * @param reservable the same, or what the account's quota lowers it to
 */
public record SandboxDemand(
        Capacity capacity,
        Budget budget,
        int each,
        int versions,
        Optional<AccountQuota> quota,
        Optional<Traffic> traffic,
        SandboxLimit fits,
        SandboxLimit reservable) {
    /** Lambda keeps the last executions of an account for functions without a reservation. */
    public boolean canReserve() {
        return quota.isEmpty() || quota.get().reservable() > 0;
    }
}
