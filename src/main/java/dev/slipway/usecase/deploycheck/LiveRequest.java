package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.UrlParameter;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.live.AskedPatience;
import java.util.Optional;

/**
 * That the servers of a project are to be asked.
 *
 * @param url in place of the one that the project's queries go to; a secret
 */
public record LiveRequest(Optional<String> url, AskedPatience waiting) {
    private static final String POOL = "connection_limit";

    /** Terms with the pool size of the given URL, as each client opens so many by it, where nobody said another. */
    public Terms pooled(Terms terms) {
        return url.map(text -> ConnectionUrl.read(text, Optional.empty()))
                .flatMap(read -> read.parameter(POOL))
                .map(UrlParameter::value)
                .filter(value -> value.matches("[1-9][0-9]{0,5}"))
                .map(value -> terms.withPool(new Setting.Known(
                        Integer.parseInt(value), Place.of("--url", POOL + "=" + value + " of --url"))))
                .orElse(terms);
    }
}
