package dev.slipway.domain.project;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.datasource.CodePool;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.DriverAdapter;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.urlsource.PoolOwner;
import java.util.Optional;
import java.util.function.Function;

/**
 * How many connections a driver opens that keeps the pool: by the code that makes its adapter, else its default.
 *
 * @param url that the project has
 */
record DriverPool(PoolOwner.Adapter adapter, Optional<Provider> provider, Optional<ConnectionUrl> url) {
    /** @param ofUrl makes the place of what stands in the URL */
    Setting setting(Function<String, Place> ofUrl) {
        Optional<DriverAdapter> known = known();
        CodePool code = adapter.code().orElse(null);
        if (code instanceof CodePool.Limited limited) {
            return new Setting.Known(limited.size(), limited.place());
        }
        if (code instanceof CodePool.Unclear unclear) {
            return new Setting.Unclear(unclear.why(), unclear.place());
        }
        if (code instanceof CodePool.OverHttp) {
            return new Setting.Known(
                    0,
                    Place.in(
                            code.place().file(),
                            code.place().line(),
                            "its queries go over HTTP, which holds no connection"));
        }
        if (code instanceof CodePool.OfUrl
                && known.filter(DriverAdapter::readsUrl).isPresent()) {
            Optional<Setting> read = url.stream()
                    .flatMap(each -> each.parameters().stream())
                    .filter(limit -> limit.name().equals("connectionLimit"))
                    .filter(limit -> limit.value().matches("[1-9][0-9]{0,5}"))
                    .map(limit -> new Setting.Known(
                            Integer.parseInt(limit.value()), ofUrl.apply("connectionLimit=" + limit.value())))
                    .map(Setting.class::cast)
                    .findFirst();
            if (read.isPresent()) {
                return read.get();
            }
        }
        return code == null ? unread(known) : standard(known, code);
    }

    Optional<DriverAdapter> known() {
        return DriverAdapter.among(adapter.adapters(), provider);
    }

    private Setting standard(Optional<DriverAdapter> known, CodePool code) {
        return known.<Setting>map(each -> new Setting.Standard(
                        each.standard(),
                        "the default of " + each.packageName() + ", as no " + each.option() + " stands there",
                        code.place()))
                .orElseGet(() -> unread(known));
    }

    private Setting unread(Optional<DriverAdapter> known) {
        Place place = adapter.evidence().get(0);
        if (known.isPresent()) {
            return new Setting.Standard(
                    known.get().standard(),
                    "the default of " + known.get().packageName() + ", as the URL has no part in it and no new "
                            + known.get().type() + "(…) was found in the code; when something sets "
                            + known.get().option() + ": --connection-limit N",
                    place);
        }
        return provider.filter(p -> p == Provider.SQLITE).isPresent()
                ? Setting.absent()
                : new Setting.Unclear("a driver adapter keeps it, and what that opens is not known", place);
    }
}
