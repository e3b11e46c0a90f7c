package dev.slipway.domain.urlsource;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.ParameterMeaning;
import dev.slipway.domain.datasource.ParameterTable;
import dev.slipway.domain.datasource.PoolSetting;
import dev.slipway.domain.datasource.UrlParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what each parameter of a URL does, and what holds for those of the pool that are missing. */
public final class ParameterViews {
    private ParameterViews() {}

    /**
     * The parameters that are set, in their order, and behind them those of the pool that are not.
     *
     * @param queries whether a client opens its pool with this URL; what is not set in another is of no interest
     */
    static List<ParameterView> of(ConnectionUrl url, PoolOwner pool, boolean queries) {
        boolean byDriver = pool instanceof PoolOwner.Adapter adapter && adapter.certain();
        List<ParameterView> views = new ArrayList<>();
        for (UrlParameter parameter : url.parameters()) {
            boolean replaced = !parameter.effective();
            views.add(new ParameterView(
                    parameter.shownName(),
                    parameter.shown() + unit(parameter),
                    true,
                    !replaced && !(byDriver && isPool(url, parameter)),
                    parameter.meaning().map(ParameterMeaning::about).orElse("")));
        }
        if (queries && !byDriver && url.sound()) {
            missing(url, views);
        }
        return views;
    }

    private static String unit(UrlParameter parameter) {
        return parameter.meaning().map(m -> withUnit("", m)).orElse("");
    }

    private static String withUnit(String value, ParameterMeaning meaning) {
        boolean number = value.isEmpty() || value.chars().allMatch(c -> c >= '0' && c <= '9');
        return meaning.unit().isEmpty() || !number ? value : value + " " + meaning.unit();
    }

    private static void missing(ConnectionUrl url, List<ParameterView> views) {
        for (PoolSetting setting : PoolSetting.values()) {
            Optional<ParameterMeaning> meaning =
                    setting.parameter(url.kind()).flatMap(name -> ParameterTable.find(url.kind(), name));
            if (meaning.isPresent() && url.parameter(meaning.get().name()).isEmpty()) {
                ParameterMeaning row = meaning.get();
                views.add(new ParameterView(row.name(), withUnit(row.standard(), row), false, true, row.about()));
            }
        }
    }

    /** Whether a parameter is one of the pool, which a driver adapter takes no notice of. */
    public static boolean isPool(ConnectionUrl url, UrlParameter parameter) {
        for (PoolSetting setting : PoolSetting.values()) {
            Optional<String> name = setting.parameter(url.kind());
            if (name.isPresent()
                    && parameter
                            .meaning()
                            .filter(m -> m.name().equals(name.get()))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
