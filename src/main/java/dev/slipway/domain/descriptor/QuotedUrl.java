package dev.slipway.domain.descriptor;

import dev.slipway.domain.judgement.Place;

/**
 * A URL with quotation marks that no shell is there to take away: the process gets them.
 *
 * @param variable that holds it
 */
public record QuotedUrl(String variable, char quote, Place place) {}
