package dev.slipway.domain.urlsource;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import java.util.Optional;
import java.util.function.Function;

/** One URL of a datasource: what most rules about URLs judge. */
public record DeployedUrl(DeployedDatasource datasource, UrlView view) {
    /** {@code url}, {@code directUrl} or {@code shadowDatabaseUrl}. */
    public String field() {
        return view.configured().field();
    }

    /** Whether queries go to it. */
    public boolean isForQueries() {
        return datasource
                .project()
                .url()
                .filter(url -> url.field().equals(field())
                        && url.inConfig() == view.configured().inConfig())
                .isPresent();
    }

    /** Whether a platform's file of this name gives it to the process. */
    public boolean isOfDescriptor(String file) {
        return view.configured().origin() instanceof UrlOrigin.Descriptor descriptor
                && descriptor.at().name().equals(file);
    }

    /** Whether its host is the machine that the process runs on. */
    public boolean isLoopback() {
        return view.url().filter(url -> url.parts().loopback()).isPresent();
    }

    /** Whether Prisma Migrate uses it. */
    public boolean isForMigrations() {
        boolean direct = !datasource.project().withoutEngine()
                && datasource.project().url("directUrl").isPresent();
        return direct ? field().equals("directUrl") : isForQueries();
    }

    /** Where its value is written, as it may be shown. */
    public Place place() {
        return view.configured().place(view.url().map(ConnectionUrl::masked).orElse(field()), 0);
    }

    /** The adapter whose driver certainly keeps the pool. */
    public Optional<PoolOwner.Adapter> adapter() {
        return datasource.project().pool() instanceof PoolOwner.Adapter adapter && adapter.certain()
                ? Optional.of(adapter)
                : Optional.empty();
    }

    /** One that is there, and only the code tells whether it is used. */
    public Optional<PoolOwner.Adapter> possibleAdapter() {
        return datasource.project().pool() instanceof PoolOwner.Adapter adapter && !adapter.certain()
                ? Optional.of(adapter)
                : Optional.empty();
    }

    /** The verdict of a rule on what is in the URL; where that is not known, there is nothing to say. */
    public Verdict read(Function<ConnectionUrl, Verdict> rule) {
        return view.url()
                .map(rule)
                .orElseGet(() -> new Verdict.NotApplicable("the value of " + field() + " is not known"));
    }
}
