package dev.slipway.domain.urlsource;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.judgement.Place;
import java.util.Optional;
import java.util.function.Function;

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

    /** A value with a scheme that a database has; empty for others, and where a part of it is filled in later. */
    public static Optional<ShippedUrl> of(String variable, String value, Function<ConnectionUrl, Place> place) {
        if (!value.contains("://") || value.contains("${")) {
            return Optional.empty();
        }
        return Optional.of(ConnectionUrl.read(value, Optional.empty()))
                .filter(url -> url.kind() != UrlKind.UNKNOWN)
                .map(url -> new ShippedUrl(variable, url, place.apply(url)));
    }

    /** Whether a file of the project has it, of which something is built. */
    public boolean isOfRecipe() {
        return place.kind() == Place.Kind.FILE;
    }
}
