package dev.slipway.usecase.datasource;

/** A rule that nothing can be said about, and why. */
public record NotChecked(String rule, String why) {}
