package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextRange;

/** A defect of the form of a URL, found while reading it and not yet explained. */
record Flaw(DefectKind kind, TextRange range) {}
