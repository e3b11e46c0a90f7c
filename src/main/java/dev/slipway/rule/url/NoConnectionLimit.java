package dev.slipway.rule.url;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.PoolSetting;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.urlsource.DeployedUrl;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.util.List;
import java.util.Optional;

/** URL003: no connection limit; a note until it is known that the platform scales out. */
final class NoConnectionLimit implements Check<DeployedUrl> {
    @Override
    public String rule() {
        return "URL003";
    }

    @Override
    public Verdict judge(DeployedUrl deployed) {
        if (!deployed.isForQueries()) {
            return new NotApplicable("no query goes to " + deployed.field());
        }
        return deployed.datasource().project().pool() instanceof PoolOwner.Adapter adapter
                ? new NotApplicable("a driver adapter keeps the pool: " + adapter.why())
                : deployed.read(url -> judge(deployed, url));
    }

    private Verdict judge(DeployedUrl deployed, ConnectionUrl url) {
        boolean pooled = switch (url.kind()) {
            case POSTGRESQL, MYSQL, SQLSERVER -> true;
            case SQLITE, MONGODB, ACCELERATE, UNKNOWN -> false;
        };
        if (!pooled || !url.sound()) {
            return new NotApplicable(
                    pooled
                            ? "the URL does not work as it is"
                            : "Prisma's engine keeps no pool of its own for this URL");
        }
        return PoolSetting.CONNECTION_LIMIT
                        .parameter(url.kind())
                        .flatMap(url::parameter)
                        .isPresent()
                ? Verdict.PASSED
                : Verdict.of(List.of(found(deployed)));
    }

    private Finding found(DeployedUrl deployed) {
        Optional<String> platform = deployed.datasource().scalesOut();
        Finding finding = new Finding(
                rule(),
                platform.isPresent() ? Severity.WARNING : Severity.NOTE,
                "No connection limit is set, so each process may open as many connections as it sees physical"
                        + " cores, times 2, plus 1: 5 in a sandbox with two. "
                        + platform.map(name -> name + " starts more of them as traffic grows, and each opens its own.")
                                .orElse("Every sandbox, instance or replica opens its own."),
                List.of(deployed.place()),
                (platform.isPresent() ? "Set one" : "For serverless, set one")
                        + ": slipway datasource limit 1. slipway connections plan does the sum.");
        UrlOrigin origin = deployed.view().configured().origin();
        boolean editable = origin instanceof UrlOrigin.EnvFile || origin instanceof UrlOrigin.SchemaLiteral;
        return editable ? finding.with(new Fix.LimitConnections(1)) : finding;
    }
}
