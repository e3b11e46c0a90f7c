package dev.slipway.domain.startup;

/**
 * A text that is started.
 *
 * @param name as its user would type it
 */
public record StartText(String name, String text) {}
