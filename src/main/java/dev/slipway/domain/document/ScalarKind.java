package dev.slipway.domain.document;

/** What a scalar is by the rules of its format. */
public enum ScalarKind {
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL
}
