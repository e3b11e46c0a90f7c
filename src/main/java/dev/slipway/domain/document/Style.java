package dev.slipway.domain.document;

/** How a mapping or a sequence is written. */
public enum Style {
    /** By lines and indentation. */
    BLOCK,
    /** In brackets or braces, as all JSON is. */
    FLOW
}
