package dev.slipway.domain.capacity;

/**
 * How many executions an AWS account may run at the same time in one region (quota {@code lambda/L-B99A9384}).
 *
 * @param executions at least 1
 */
public record AccountQuota(int executions) {
    /** What an account has that never asked for more; new accounts begin with less, such as 10 (AWS, "Lambda quotas"). */
    public static final AccountQuota DEFAULT = new AccountQuota(1000);

    /** Lambda always keeps this many for functions without a reservation, or all of a smaller quota. */
    public static final int KEPT_UNRESERVED = 100;

    public AccountQuota {
        if (executions < 1) {
            throw new IllegalArgumentException("no quota: " + executions);
        }
    }

    /** What all reservations of the account may come to. */
    public int reservable() {
        return executions - Math.min(KEPT_UNRESERVED, executions);
    }
}
