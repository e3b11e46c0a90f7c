package dev.slipway.domain.urlsource;

/**
 * A parameter of a URL as it counts.
 *
 * @param value for people, masked where it is a secret; of one that is not set, what holds without it
 * @param set whether the URL has it
 * @param effective whether it does anything: a later one of the same name, or a driver adapter, takes its effect
 * @param about what it does; empty for one that is not known
 */
public record ParameterView(String name, String value, boolean set, boolean effective, String about) {}
