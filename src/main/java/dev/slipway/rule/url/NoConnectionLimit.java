package dev.slipway.rule.url;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Pool;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.PoolSetting;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import dev.slipway.domain.urlsource.DeployedUrl;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.UrlDoubt;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.util.List;
import java.util.Optional;

/** URL003: no connection limit; a note until it is known that the platform scales out. */
record NoConnectionLimit(String rule) implements Check<DeployedUrl> {
    @Override
    public Verdict judge(DeployedUrl deployed) {
        if (!deployed.isForQueries()) {
            return new NotApplicable("no query goes to " + deployed.field());
        }
        Optional<UrlDoubt> elsewhere = deployed.view().configured().elsewhere();
        if (elsewhere.isPresent() && deployed.adapter().isEmpty()) {
            return new NotChecked(
                    elsewhere.get().message() + " " + elsewhere.get().remedy());
        }
        if (deployed.datasource().project().pool() instanceof PoolOwner.Engine engine
                && engine.own().isPresent()) {
            return new NotChecked(engine.own().get().words()
                    + ". Tell check and connections plan what its connection_limit is: --connection-limit N.");
        }
        return deployed.adapter().isPresent()
                ? new NotApplicable("a driver adapter keeps the pool: "
                        + deployed.adapter().get().why())
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

    /**
     * Of the URLs that functions get.
     *
     * @param urls what was said of the project's own, so that none is found fault with twice
     */
    Verdict judge(Plan plan, Outcome urls) {
        List<String> found = urls.findings().stream()
                .filter(each -> each.rule().equals(rule()))
                .map(each -> each.evidence().get(0).place())
                .toList();
        List<Demand> functions = plan.demands().stream()
                .filter(each -> each.pool().assumed() && each.workload().isFunction())
                .filter(each -> each.workload().settings().pool() instanceof Setting.LeftOut left
                        && !found.contains(left.place().place()))
                .toList();
        // A pool that is assumed, or an adapter's, says nothing of a URL.
        boolean read = plan.demands().stream()
                .allMatch(each -> each.workload().settings().pool() instanceof Setting.Known);
        return functions.isEmpty()
                ? read ? Verdict.PASSED : new NotApplicable("not every function and service has a limit that was read")
                : Verdict.found(warning(
                        "The database URL of " + Demand.names(functions)
                                + " has no connection_limit, so each sandbox opens " + Pool.LAMBDA_DEFAULT
                                + " connections (Prisma's default, 2 x 2 CPUs + 1).",
                        Demand.poolPlaces(functions),
                        "Write the limit into the URL: slipway datasource limit 1"));
    }

    private Finding found(DeployedUrl deployed) {
        Optional<String> platform = deployed.datasource().scalesOut();
        UrlOrigin origin = deployed.view().configured().origin();
        Finding finding = finding(
                        platform.isPresent() ? Severity.WARNING : Severity.NOTE,
                        "No connection limit is set, so each process may open as many connections as it sees physical"
                                + " cores, times 2, plus 1: 5 in a sandbox with two. "
                                + platform.map(name ->
                                                name + " starts more of them as traffic grows, and each opens its own.")
                                        .orElse("Every sandbox, instance or replica opens its own."),
                        List.of(deployed.place()),
                        (platform.isPresent() ? "Set one" : "For serverless, set one")
                                + (origin instanceof UrlOrigin.Descriptor
                                        ? " in the URL of " + deployed.place().place()
                                        : ": slipway datasource limit 1")
                                + ". slipway connections plan does the sum.")
                .asCauseOf(
                        // By the rules of its file the same is said there.
                        platform.filter("Netlify"::equals).stream()
                                .map(name -> "NTL024")
                                .toList());
        if (deployed.possibleAdapter().isPresent()) {
            return Defects.doubted(finding, deployed);
        }
        boolean editable = origin instanceof UrlOrigin.EnvFile || origin instanceof UrlOrigin.SchemaLiteral;
        // A server that goes on running needs more than the one connection of a sandbox.
        return editable && platform.isPresent() ? finding.with(new Fix.LimitConnections(1)) : finding;
    }
}
