package dev.slipway.rule.url;

import dev.slipway.domain.datasource.CodePool;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.DriverAdapter;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.datasource.UrlParameter;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.urlsource.DeployedUrl;
import dev.slipway.domain.urlsource.ParameterViews;
import dev.slipway.domain.urlsource.PoolOwner;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** URL007: the driver adapter ignores pool parameters of the URL. */
record IgnoredPoolParameters(String rule) implements Check<DeployedUrl> {
    private static final List<String> READ = List.of("connectionLimit", "poolTimeout");

    @Override
    public Verdict judge(DeployedUrl deployed) {
        if (!deployed.isForQueries()) {
            return new NotApplicable("no query goes to " + deployed.field());
        }
        return deployed.datasource().project().pool() instanceof PoolOwner.Adapter adapter
                ? deployed.read(url -> judge(deployed, url, adapter))
                : new NotApplicable("Prisma's engine keeps the pool, and reads them");
    }

    private Verdict judge(DeployedUrl deployed, ConnectionUrl url, PoolOwner.Adapter adapter) {
        List<String> set = url.parameters().stream()
                .filter(parameter -> ParameterViews.isPool(url, parameter))
                .filter(parameter -> !isRead(deployed, adapter, parameter))
                .map(UrlParameter::shownName)
                .distinct()
                .toList();
        if (url.kind() == UrlKind.ACCELERATE) {
            return new NotApplicable("Accelerate keeps the pool");
        }
        return Verdict.of(set.isEmpty() ? List.of() : List.of(found(deployed, set, adapter)));
    }

    private Finding found(DeployedUrl deployed, List<String> set, PoolOwner.Adapter adapter) {
        Optional<DriverAdapter> known = known(deployed, adapter);
        Optional<CodePool.Limited> coded =
                adapter.code().filter(CodePool.Limited.class::isInstance).map(CodePool.Limited.class::cast);
        Optional<CodePool> remote = adapter.code().filter(CodePool.OverHttp.class::isInstance);
        String limit = coded.map(code -> " The code lets the driver open " + code.size() + " ("
                        + code.place().place() + ").")
                .or(() -> adapter.code()
                        .filter(CodePool.Unclear.class::isInstance)
                        .map(code -> " What counts stands in the code ("
                                + code.place().place() + ")."))
                .or(() -> remote.map(code -> " Its queries go over HTTP, and there is no pool to limit ("
                        + code.place().place() + ")."))
                .or(() -> known.map(
                        k -> " Without its option " + k.option() + " the driver opens up to " + k.standard() + "."))
                .orElse("");
        return finding(
                adapter.certain() ? Severity.WARNING : Severity.NOTE,
                String.join(", ", set)
                        + (adapter.certain() ? (set.size() == 1 ? " has" : " have") : " may have")
                        + " no effect with a driver adapter. " + adapter.why() + limit,
                Stream.concat(adapter.code().map(CodePool::place).stream(), adapter.evidence().stream())
                        .distinct()
                        .toList(),
                coded.map(code -> "Take it out of the URL: what counts stands in "
                                + code.place().place() + ".")
                        .or(() -> remote.map(code -> "Take it out of the URL."))
                        .or(() -> known.map(k -> "Limit the pool in the code: " + k.line("1")))
                        .orElse("Set it where the adapter is made, in the code."));
    }

    private static Optional<DriverAdapter> known(DeployedUrl deployed, PoolOwner.Adapter adapter) {
        return DriverAdapter.among(adapter.adapters(), deployed.datasource().provider());
    }

    /** SQL Server's adapter takes some of them from a URL that it is given alone. */
    private static boolean isRead(DeployedUrl deployed, PoolOwner.Adapter adapter, UrlParameter parameter) {
        return adapter.code().filter(CodePool.OfUrl.class::isInstance).isPresent()
                && known(deployed, adapter).filter(DriverAdapter::readsUrl).isPresent()
                && READ.contains(parameter.name());
    }
}
