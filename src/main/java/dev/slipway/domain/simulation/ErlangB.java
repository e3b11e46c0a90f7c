package dev.slipway.domain.simulation;

/**
 * The share of requests that a full service turns away, when they come at random: whatever the distribution of their
 * durations, it depends on the mean alone (Erlang 1917; Sevastyanov 1957 for any distribution).
 */
public final class ErlangB {
    private ErlangB() {}

    /**
     * The share, from 0 to 1.
     *
     * @param offered requests per second times their mean duration in seconds
     * @param servers how many requests can be in work together
     */
    public static double turnedAway(double offered, int servers) {
        double share = 1;
        for (int server = 1; server <= servers; server++) {
            share = offered * share / (server + offered * share);
        }
        return share;
    }
}
