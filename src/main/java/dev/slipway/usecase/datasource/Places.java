package dev.slipway.usecase.datasource;

import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.UrlOrigin;

/** Names the places of URLs for people. */
public final class Places {
    private Places() {}

    /** Where the value of a URL is written. */
    public static String of(ConfiguredUrl url) {
        UrlOrigin origin = url.origin();
        if (origin instanceof UrlOrigin.EnvFile file) {
            return file.at().shown();
        }
        return origin instanceof UrlOrigin.ProcessVariable variable
                ? "environment variable " + variable.name()
                : url.at().shown();
    }
}
