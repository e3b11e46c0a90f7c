package dev.slipway.domain.client;

/**
 * A folder in which a client looks for its engine.
 *
 * @param folder absolute; of the machine that generated it may be one that no other has
 * @param why what makes the client look there, a few words
 */
public record Tried(String folder, String why) {}
