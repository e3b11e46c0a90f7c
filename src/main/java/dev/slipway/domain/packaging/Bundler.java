package dev.slipway.domain.packaging;

import dev.slipway.domain.judgement.Place;

/**
 * A bundler that makes one file of a function's code.
 *
 * @param name for people
 * @param place what says that it is used, or what it is told
 * @param handling what becomes of Prisma's client
 */
public record Bundler(String name, Place place, Handling handling) {
    /** What a bundler does with the client and its engine. */
    public sealed interface Handling permits Ships, Loses, Unknown {}

    /** Both get into the package. */
    public record Ships() implements Handling {}

    /**
     * One of them does not.
     *
     * @param how what it does, behind its name
     * @param remedy what to write there
     */
    public record Loses(String how, String remedy) implements Handling {}

    /**
     * That cannot be told.
     *
     * @param why for people
     */
    public record Unknown(String why) implements Handling {}
}
