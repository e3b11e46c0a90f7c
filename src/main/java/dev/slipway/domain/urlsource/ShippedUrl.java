package dev.slipway.domain.urlsource;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.judgement.Place;

/**
 * A URL that is written out in what ships.
 *
 * @param variable by which its processes get it
 * @param place of it, without its secrets
 * @param generated whether the generated client has it, of a schema that has it written out
 */
public record ShippedUrl(String variable, ConnectionUrl url, Place place, boolean generated) {
    /** One that a file or an environment gives its processes. */
    public ShippedUrl(String variable, ConnectionUrl url, Place place) {
        this(variable, url, place, false);
    }
}
