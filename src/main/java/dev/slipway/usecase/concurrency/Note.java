package dev.slipway.usecase.concurrency;

/**
 * What somebody who knows would add; it changes no number.
 *
 * @param topic two or three words
 */
public record Note(String topic, String text) {}
