package dev.slipway.usecase.datasource;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import java.util.List;
import java.util.Optional;

/**
 * A URL of the project and what is in it.
 *
 * @param url empty where its value is not known
 * @param parameters those that are set, then those of the pool that are not
 */
public record UrlView(ConfiguredUrl configured, Optional<ConnectionUrl> url, List<ParameterView> parameters) {
    public UrlView {
        parameters = List.copyOf(parameters);
    }
}
