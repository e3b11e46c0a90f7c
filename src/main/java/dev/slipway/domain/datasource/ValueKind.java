package dev.slipway.domain.datasource;

/** What a parameter's value must be. */
public enum ValueKind {
    /** A whole number that is not negative. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** One of some words. */
    WORD,
    TEXT,
    /** A text that must never be shown. */
    SECRET
}
