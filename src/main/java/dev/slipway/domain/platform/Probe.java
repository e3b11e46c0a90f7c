package dev.slipway.domain.platform;

/**
 * One look at a host.
 *
 * @param looked what was looked at: a path, a command, a property
 * @param saw what was seen there, on one line
 */
public record Probe(String looked, String saw) {}
