package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.live.AskedPatience;
import java.util.Optional;

/**
 * That the servers of a project are to be asked.
 *
 * @param url in place of the one that the project's queries go to; a secret
 */
public record LiveRequest(Optional<ConnectionUrl> url, AskedPatience waiting) {
    /** Terms of the given URL, of which its pool counts too. */
    public Terms of(Terms terms) {
        return url.map(terms::with).orElse(terms);
    }
}
