package dev.slipway.domain.urlsource;

import dev.slipway.domain.datasource.CodePool;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.DriverAdapter;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.text.MappedText;
import dev.slipway.domain.text.TextRange;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A project's datasource with its URLs read, and where it goes: what rules about URLs judge.
 *
 * @param provider of the schema, or what a URL's scheme tells
 * @param scalesOut the platform that starts more processes as traffic grows, such as {@code AWS Lambda}; empty where it
 *     does not, or where nobody knows
 * @param stages the same as other stages have it, by names such as {@code stage prod}; those that have another URL
 */
public record DeployedDatasource(
        ProjectDatasource project,
        Optional<Provider> provider,
        List<UrlView> urls,
        Optional<String> scalesOut,
        Map<String, DeployedDatasource> stages) {
    public DeployedDatasource {
        urls = List.copyOf(urls);
    }

    /**
     * What a project's URLs mean where it is deployed.
     *
     * @param exists whether a file that a URL names is there
     */
    public static DeployedDatasource of(ProjectDatasource project, Predicate<Path> exists, Optional<String> scalesOut) {
        Optional<Provider> said = project.provider().flatMap(Provider::of);
        Path folder = project.providerAt()
                .map(schema -> schema.file().resolveSibling(""))
                .orElse(project.root());
        List<UrlView> urls = project.urls().stream()
                .map(each -> view(each, said, project.pool(), folder, exists))
                .toList();
        Optional<Provider> provider = said.or(
                () -> urls.stream().flatMap(each -> byKind(each).stream()).findFirst());
        Map<String, DeployedDatasource> stages = new LinkedHashMap<>();
        for (ConfiguredUrl url : project.urls()) {
            for (String stage : url.stages().keySet()) {
                stages.computeIfAbsent(stage, name -> of(project.of(name), exists, scalesOut));
            }
        }
        return new DeployedDatasource(project, provider, urls, scalesOut, stages);
    }

    /**
     * A URL alone.
     *
     * @param provider whose URL it is; its scheme tells where this is empty
     * @param folder where it was given
     */
    public static DeployedDatasource given(String url, Optional<Provider> provider, Path folder) {
        ConfiguredUrl configured = new ConfiguredUrl(
                "url",
                new FilePlace(folder, "--url", 0),
                false,
                Optional.empty(),
                new UrlOrigin.Given(),
                Optional.of(MappedText.plain(url, new TextRange(0, url.length()))),
                value -> value,
                List.of(),
                List.of());
        ProjectDatasource project = new ProjectDatasource(
                folder,
                Optional.empty(),
                Optional.empty(),
                provider.map(Provider::word),
                Optional.empty(),
                List.of(configured),
                Optional.empty(),
                new PoolOwner.Engine(),
                List.of(),
                List.of());
        return of(project, path -> true, Optional.empty());
    }

    private static UrlView view(
            ConfiguredUrl configured,
            Optional<Provider> provider,
            PoolOwner pool,
            Path folder,
            Predicate<Path> exists) {
        Optional<ConnectionUrl> url = configured.value().map(value -> ConnectionUrl.read(value, provider));
        boolean queries = configured.field().equals("url");
        return new UrlView(
                configured,
                url,
                url.map(read -> ParameterViews.of(read, pool, queries)).orElse(List.of()),
                url.map(read -> NamedFile.of(read, folder, exists)).orElse(List.of()));
    }

    /** The provider whose grammar a URL has; of two with the same one, the more usual. */
    private static Optional<Provider> byKind(UrlView view) {
        return view.url()
                .flatMap(url -> Stream.of(Provider.values())
                        .filter(provider -> provider.kind() == url.kind())
                        .findFirst());
    }

    /** Each URL, to be judged for itself. */
    public List<DeployedUrl> deployedUrls() {
        return urls.stream().map(each -> new DeployedUrl(this, each)).toList();
    }

    /** What to write to limit the pool where a driver adapter keeps it; empty where none does. */
    public Optional<String> adapterLine() {
        return project.pool() instanceof PoolOwner.Adapter adapter
                        && !(adapter.code().orElse(null) instanceof CodePool.OverHttp)
                ? DriverAdapter.among(adapter.adapters(), provider).map(used -> used.line("1"))
                : Optional.empty();
    }
}
