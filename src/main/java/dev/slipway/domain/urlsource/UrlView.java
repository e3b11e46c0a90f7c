package dev.slipway.domain.urlsource;

import dev.slipway.domain.datasource.ConnectionUrl;
import java.util.List;
import java.util.Optional;

/**
 * A URL of the project and what is in it.
 *
 * @param url empty where its value is not known
 * @param parameters those that are set, then those of the pool that are not
 * @param files that it names
 */
public record UrlView(
        ConfiguredUrl configured, Optional<ConnectionUrl> url, List<ParameterView> parameters, List<NamedFile> files) {
    public UrlView {
        parameters = List.copyOf(parameters);
        files = List.copyOf(files);
    }
}
