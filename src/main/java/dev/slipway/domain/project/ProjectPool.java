package dev.slipway.domain.project;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.DriverAdapter;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How many connections one process of a project opens, by the project's own files.
 *
 * @param driver what is opened whatever the project's URL says: by a driver that keeps the pool, or with a URL that
 *     code gives the engine; else absent
 * @param url what the project's URL says
 * @param variables that the URL is taken from: of the process, and of the deploy or the file behind it
 * @param adapter whose driver that is, where it is one that is known
 * @param clients how many clients one process makes; absent where that is one
 * @param given whether the URL is none of the project's, but one that stands in its place
 */
public record ProjectPool(
        Setting driver,
        Setting url,
        List<String> variables,
        Optional<DriverAdapter> adapter,
        Setting clients,
        boolean given) {
    public static final ProjectPool NONE =
            new ProjectPool(Setting.absent(), Setting.absent(), List.of(), Optional.empty(), Setting.absent(), false);
    private static final String OPTION = "--url";

    /**
     * By what a project says of its database.
     *
     * @param given the URL that stands in the place of the project's
     */
    public static ProjectPool of(ProjectDatasource project, Optional<ConnectionUrl> given) {
        Optional<Provider> provider = project.provider().flatMap(Provider::of);
        Optional<ConfiguredUrl> configured = project.url();
        Optional<ConnectionUrl> url = given.or(
                () -> configured.flatMap(ConfiguredUrl::value).map(value -> ConnectionUrl.read(value, provider)));
        Function<String, Place> place = given.isPresent()
                ? text -> Place.of(OPTION, text)
                : text -> configured.orElseThrow().place(text, 0);
        boolean accelerated = url.filter(u -> u.kind() == UrlKind.ACCELERATE).isPresent();
        Optional<DriverPool> driver =
                project.pool() instanceof PoolOwner.Adapter adapter && adapter.certain() && !accelerated
                        ? Optional.of(
                                new DriverPool(adapter, provider.or(() -> url.flatMap(ConnectionUrl::provider)), url))
                        : Optional.empty();
        Optional<String> name = given.map(any -> OPTION).or(() -> configured.flatMap(ConfiguredUrl::variable));
        return new ProjectPool(
                driver.map(keeps -> keeps.setting(place))
                        .orElseGet(() -> given.isPresent() ? Setting.absent() : own(project.pool())),
                elsewhere(configured.filter(any -> given.isEmpty()))
                        .or(() -> url.map(u -> ofUrl(u, name.orElse("url"), provider, place)))
                        .orElse(Setting.absent()),
                configured.map(ProjectPool::names).orElse(List.of()),
                driver.flatMap(DriverPool::known),
                accelerated ? Setting.absent() : several(project.pool()),
                given.isPresent());
    }

    /** A file that stands where the schema wants a server is there for development: no client is deployed with it. */
    private static Setting ofUrl(
            ConnectionUrl url, String name, Optional<Provider> provider, Function<String, Place> place) {
        Optional<Provider> server = provider.filter(each -> each != Provider.SQLITE && url.kind() == UrlKind.SQLITE);
        if (server.isEmpty()) {
            return UrlPool.of(url, name, place);
        }
        Place at = place.apply(name + " leads to a file");
        return new Setting.Unclear(
                "the URL of the deploy is not " + name + " of " + at.file()
                        + ", which leads to a file where the schema has "
                        + server.get().title() + "; name it: --url URL, or --connection-limit N",
                at);
    }

    /** Whatever the schema's URL says, where code gives the client another one. */
    private static Setting own(PoolOwner pool) {
        return pool instanceof PoolOwner.Engine engine && engine.own().isPresent()
                ? new Setting.Unclear(
                        engine.own().get().words(), engine.own().get().place())
                : Setting.absent();
    }

    private static Setting several(PoolOwner pool) {
        return pool.several()
                .<Setting>map(clients -> clients.together()
                        ? new Setting.Known(
                                clients.places().size(),
                                Place.of(clients.at(), clients.places().size() + " clients"))
                        : new Setting.Unclear(clients.words(), clients.first()))
                .orElse(Setting.absent());
    }

    /** Where the deployed process is given another URL than the one that stands here. */
    private static Optional<Setting> elsewhere(Optional<ConfiguredUrl> configured) {
        return configured
                .flatMap(ConfiguredUrl::elsewhere)
                .map(doubt -> new Setting.Unclear(
                        doubt.message(),
                        doubt.at().place(configured.get().variable().orElse("url"))));
    }

    private static List<String> names(ConfiguredUrl url) {
        Stream<String> entry = url.origin() instanceof UrlOrigin.EnvFile file
                ? Stream.of(file.entry().key())
                : Stream.empty();
        return Stream.concat(url.variable().stream(), entry).distinct().toList();
    }

    /** This where its user says what a process opens in all: the code of one client is not the last word on that. */
    public ProjectPool limited() {
        boolean one = clients instanceof Setting.Absent;
        return new ProjectPool(
                one ? driver : Setting.absent(), Setting.absent(), variables, adapter, Setting.absent(), given);
    }

    /**
     * What a process opens whose descriptor says something of its URL.
     *
     * @param declared absent where it says nothing
     */
    public Setting under(Setting declared) {
        if (declared.number().equals(OptionalInt.of(0))) {
            return declared;
        }
        if (!(driver instanceof Setting.Absent)) {
            return driver;
        }
        boolean same = declared instanceof Setting.Hidden hidden
                && hidden.variable().filter(variables::contains).isPresent();
        boolean open = given && !(declared instanceof Setting.Known);
        return same || open || declared instanceof Setting.Absent ? url.or(declared) : declared;
    }
}
