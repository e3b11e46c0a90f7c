package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Place;

/**
 * A URL that code gives PrismaClient in the place of the schema's.
 *
 * @param name of the variable, {@code DATABASE_URL} of {@code process.env.DATABASE_URL}; empty where it is put together
 */
public record ClientUrl(String name, Place place) {
    /** A clause for people. */
    public String words() {
        return place.place() + " gives PrismaClient a URL of its own, in the place of the schema's";
    }
}
