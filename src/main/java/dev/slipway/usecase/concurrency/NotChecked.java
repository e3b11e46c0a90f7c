package dev.slipway.usecase.concurrency;

/** A rule that could not be judged, and why. */
public record NotChecked(String rule, String why) {}
