package dev.slipway.domain.simulation;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What one function did.
 *
 * @param requests that came
 * @param turnedAway of these, because the reserved concurrency was in use
 * @param coldStarts requests for which a sandbox was started
 * @param reconnects requests that found a sandbox whose connections the database had ended
 * @param recycled sandboxes that were too old for another request
 * @param meanBusy requests in work, on average over the whole time
 * @param littlesLaw what Little's law says of it: requests served per second times their mean duration, cold starts
 *     included
 * @param erlangB the share that is turned away by Erlang's formula; empty where it does not hold: nothing reserved,
 *     bursts, even steps, or cold starts that take time
 * @param mostBusyAt from the beginning
 * @param mostSandboxes alive together, zombies included
 * @param mostZombies sandboxes that held connections and got no more requests
 */
public record FunctionOutcome(
        String name,
        long requests,
        long turnedAway,
        long coldStarts,
        long reconnects,
        long recycled,
        double meanBusy,
        double littlesLaw,
        OptionalDouble erlangB,
        int mostBusy,
        Duration mostBusyAt,
        int mostSandboxes,
        int mostZombies) {
    /** The share of the requests that were turned away, from 0 to 1. */
    public double turnedAwayShare() {
        return requests == 0 ? 0 : (double) turnedAway / requests;
    }
}
