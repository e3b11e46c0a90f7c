package dev.slipway.domain.urlsource;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.judgement.Place;

/**
 * A URL that is written out in what ships.
 *
 * @param variable by which its processes get it
 * @param place of it, without its secrets
 */
public record ShippedUrl(String variable, ConnectionUrl url, Place place) {}
