package dev.slipway.domain.natives;

import dev.slipway.domain.judgement.Place;
import java.util.Optional;

/**
 * An engine, and what the client beside it says of the engine that it was generated with.
 *
 * @param client empty where no client is beside it that says
 */
public record EngineOrigin(ShippedNative engine, Optional<ClientOfEngine> client) {
    /**
     * A generated client.
     *
     * @param commit of the engines repository, 40 digits
     */
    public record ClientOfEngine(String commit, Place place) {}
}
