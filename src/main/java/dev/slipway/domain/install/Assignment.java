package dev.slipway.domain.install;

import dev.slipway.domain.judgement.Place;

/**
 * A variable that a file sets.
 *
 * @param value without quotation marks; with the signs of other variables in it, where there are
 */
public record Assignment(String name, String value, Place place) {
    /** Whether the value is what stands there, and nothing that a shell or a platform puts in its place. */
    public boolean isPlain() {
        return !value.contains("$") && !value.contains("{{") && !value.contains("%");
    }
}
