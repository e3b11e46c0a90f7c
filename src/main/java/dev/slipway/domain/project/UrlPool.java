package dev.slipway.domain.project;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.PoolSetting;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.datasource.UrlParameter;
import dev.slipway.domain.judgement.Place;
import java.util.Optional;
import java.util.function.Function;

/** How many connections a query engine opens, by its URL. */
public final class UrlPool {
    /** What MongoDB's driver opens without {@code maxPoolSize}, whatever the CPUs. */
    private static final int MONGODB_DEFAULT = 10;

    private UrlPool() {}

    /**
     * The pool of a URL; absent where the URL leads to no server that is known.
     *
     * @param name of what holds the URL
     * @param place makes the place of what stands there
     */
    public static Setting of(ConnectionUrl url, String name, Function<String, Place> place) {
        Optional<UrlParameter> limit = limit(url);
        if (limit.isPresent()) {
            return set(limit.get(), name, place);
        }
        Place left = place.apply(name + " has no limit");
        return switch (url.kind()) {
            case POSTGRESQL, MYSQL, SQLSERVER -> new Setting.LeftOut(left);
            case MONGODB -> new Setting.Known(MONGODB_DEFAULT, left);
            case ACCELERATE -> new Setting.Known(0, place.apply(name + " leads to Accelerate, which keeps the pool"));
            case SQLITE -> new Setting.Known(0, place.apply(name + " leads to a file, which has no server"));
            case UNKNOWN -> Setting.absent();
        };
    }

    /** What limits the pool; behind an expression that stands for the URL, by the name that most providers have. */
    private static Optional<UrlParameter> limit(ConnectionUrl url) {
        String usual = PoolSetting.CONNECTION_LIMIT.word();
        return url.kind() == UrlKind.UNKNOWN
                ? url.parameters().stream()
                        .filter(each -> each.name().equals(usual))
                        .findFirst()
                : PoolSetting.CONNECTION_LIMIT.parameter(url.kind()).flatMap(url::parameter);
    }

    private static Setting set(UrlParameter limit, String name, Function<String, Place> place) {
        boolean number = limit.value().matches("[0-9]{1,6}");
        String found = name + " has " + limit.name() + "=" + (number ? limit.value() : "…");
        if (!number) {
            boolean open = limit.value().contains("${") || limit.value().contains("$(");
            String why = open ? ", which only a deploy fills in" : ", which is no number";
            return new Setting.Unclear(found + why, place.apply(found));
        }
        int size = Integer.parseInt(limit.value());
        return size == 0
                ? new Setting.Unclear(found + ", which is no limit at all", place.apply(found))
                : new Setting.Known(size, place.apply(found));
    }
}
