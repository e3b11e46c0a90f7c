package dev.slipway.usecase.datasource;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.DriverAdapter;
import dev.slipway.domain.datasource.Pooler;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.datasource.UrlParameter;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.ProjectDatasource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** URL003, URL006 and URL007: the pool, its parameters, and poolers in front of the database. */
final class PoolRules {
    private final ProjectDatasource project;
    private final Optional<Provider> provider;
    private final List<UrlView> views;
    private final List<UrlFinding> findings = new ArrayList<>();

    PoolRules(ProjectDatasource project, Optional<Provider> provider, List<UrlView> views) {
        this.project = project;
        this.provider = provider;
        this.views = views;
    }

    List<UrlFinding> findings() {
        project.url()
                .flatMap(this::view)
                .ifPresent(view -> view.url().ifPresent(url -> {
                    if (project.pool() instanceof PoolOwner.Adapter adapter) {
                        ignored(url, adapter);
                    } else {
                        unlimited(view, url);
                    }
                    migrations(view, url);
                }));
        return findings;
    }

    private Optional<UrlView> view(ConfiguredUrl configured) {
        return views.stream()
                .filter(view -> view.configured().equals(configured))
                .findFirst();
    }

    private void unlimited(UrlView view, ConnectionUrl url) {
        boolean pooled = switch (url.kind()) {
            case POSTGRESQL, MYSQL, SQLSERVER -> true;
            case SQLITE, MONGODB, ACCELERATE, UNKNOWN -> false;
        };
        boolean missing = view.parameters().stream()
                .anyMatch(p -> !p.set() && p.name().toLowerCase(Locale.ROOT).startsWith("connection"));
        if (pooled && missing && url.sound()) {
            findings.add(Rules.finding(
                    "URL003",
                    Severity.NOTE,
                    "No connection limit is set, so each process may open as many connections as it sees physical"
                            + " cores, times 2, plus 1: 5 in a sandbox with two. Every sandbox, instance or replica"
                            + " opens its own.",
                    List.of(Rules.evidence(view.configured(), url.masked())),
                    "For serverless, set one: slipway datasource limit 1. slipway connections plan does the sum."));
        }
    }

    private void ignored(ConnectionUrl url, PoolOwner.Adapter adapter) {
        List<String> set = url.parameters().stream()
                .filter(parameter -> ParameterViews.isPool(url, parameter))
                .map(UrlParameter::shownName)
                .distinct()
                .toList();
        if (set.isEmpty() || url.kind() == UrlKind.ACCELERATE) {
            return;
        }
        Optional<DriverAdapter> known = provider.flatMap(DriverAdapter::of);
        String limit = known.map(
                        k -> " Without its option " + k.option() + " the driver opens up to " + k.standard() + ".")
                .orElse("");
        findings.add(Rules.finding(
                "URL007",
                adapter.certain() ? Severity.WARNING : Severity.NOTE,
                String.join(", ", set) + (set.size() == 1 ? " has" : " have") + " no effect with a driver adapter. "
                        + adapter.why() + limit,
                adapter.evidence(),
                known.map(k -> "Limit the pool in the code: " + k.line("1"))
                        .orElse("Set it where the adapter is made, in the code.")));
    }

    private void migrations(UrlView view, ConnectionUrl url) {
        Optional<UrlView> direct = project.withoutEngine()
                ? Optional.of(view)
                : views.stream()
                        .filter(v -> v.configured().field().equals("directUrl"))
                        .findFirst();
        UrlView used = direct.orElse(view);
        Optional<Pooler> pooler =
                used.url().flatMap(ConnectionUrl::pooler).filter(p -> p.mode() == Pooler.Mode.TRANSACTION);
        if (pooler.isEmpty() || url.kind() != UrlKind.POSTGRESQL) {
            return;
        }
        Place evidence =
                Rules.evidence(used.configured(), used.url().orElse(url).masked());
        findings.add(Rules.finding(
                "URL006",
                Severity.WARNING,
                "Prisma Migrate uses " + used.configured().field() + ", which goes through the pooler of "
                        + pooler.get().service() + " in transaction mode: the lock that Migrate takes does not last"
                        + " there, and it hangs or fails.",
                List.of(evidence),
                project.withoutEngine()
                        ? "Give datasource.url in " + used.configured().at().name()
                                + " the direct URL of the database; the adapter in the code gets the pooler's."
                        : "Add directUrl = env(\"DIRECT_URL\") to the datasource, with the direct URL of the"
                                + " database."));
    }
}
