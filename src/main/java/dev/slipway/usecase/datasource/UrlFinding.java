package dev.slipway.usecase.datasource;

import dev.slipway.domain.judgement.Finding;
import java.util.OptionalInt;

/**
 * A finding about a URL.
 *
 * @param caret the character of the masked URL that it is about, counted from 1; empty where it is about no single one
 */
public record UrlFinding(Finding finding, OptionalInt caret) {}
