package dev.slipway.domain.container;

import dev.slipway.domain.judgement.Place;

/**
 * What a build does that is not followed.
 *
 * @param what a clause
 * @param ofClient whether it is in doubt where the client is, and nothing else
 */
public record Doubt(String what, Place place, boolean ofClient) {
    /** With its place. */
    public String shown() {
        return place.place() + ": " + what;
    }
}
