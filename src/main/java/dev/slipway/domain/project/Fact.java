package dev.slipway.domain.project;

import dev.slipway.domain.judgement.Place;

/** Something that is known of a project, and where that is written. */
public record Fact<T>(T value, Place place) {
    @Override
    public String toString() {
        return value + " (" + place.place() + ")";
    }
}
