package dev.slipway.usecase.datasource;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.DriverAdapter;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.MappedText;
import dev.slipway.domain.text.TextRange;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.domain.urlsource.UrlOrigin;
import dev.slipway.port.DatasourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which database a project uses, where that is written, and what is wrong with it. */
public final class ShowDatasource {
    private final DatasourceReader reader;

    public ShowDatasource(DatasourceReader reader) {
        this.reader = reader;
    }

    /**
     * Looks at a project.
     *
     * @param folder the project's folder, or one below it
     * @param schema a schema that its user named
     */
    public DatasourceView run(Path folder, Optional<Path> schema) throws ProblemException {
        ProjectDatasource project = reader.read(folder, schema);
        if (project.provider().isEmpty() && project.urls().isEmpty()) {
            throw new ProblemException(new LimitProblem.NoDatasource(project.root(), project.schema()));
        }
        Optional<Provider> provider = project.provider().flatMap(Provider::of);
        List<UrlView> urls = new ArrayList<>();
        for (ConfiguredUrl configured : project.urls()) {
            Optional<ConnectionUrl> url = configured.value().map(value -> ConnectionUrl.read(value, provider));
            urls.add(new UrlView(
                    configured,
                    url,
                    url.map(u -> ParameterViews.of(
                                    u, project.pool(), configured.field().equals("url")))
                            .orElse(List.of())));
        }
        Optional<Provider> known = provider.or(() -> urls.stream()
                .flatMap(u -> u.url().stream())
                .flatMap(u -> byKind(u).stream())
                .findFirst());
        Checks checks = new Checks(project, known, urls, reader::exists);
        return new DatasourceView(
                project, known, urls, adapterLine(project, known), checks.findings(), checks.notChecked());
    }

    /**
     * Looks at a URL alone.
     *
     * @param provider whose URL it is; its scheme tells where this is empty
     * @param folder where it was given
     */
    public DatasourceView given(String url, Optional<Provider> provider, Path folder) {
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
                Optional.empty(),
                Optional.empty(),
                List.of(configured),
                Optional.empty(),
                new PoolOwner.Engine(),
                List.of(),
                List.of());
        ConnectionUrl read = ConnectionUrl.read(url, provider);
        UrlView view = new UrlView(configured, Optional.of(read), ParameterViews.of(read, project.pool(), true));
        return new DatasourceView(
                project,
                provider.or(() -> byKind(read)),
                List.of(view),
                Optional.empty(),
                UrlRules.defects(view, project.pool()),
                NotChecks.ofUrlAlone());
    }

    /** The provider whose grammar a URL has; of two with the same one, the more usual. */
    private static Optional<Provider> byKind(ConnectionUrl url) {
        for (Provider provider : Provider.values()) {
            if (provider.kind() == url.kind()) {
                return Optional.of(provider);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> adapterLine(ProjectDatasource project, Optional<Provider> provider) {
        return project.pool() instanceof PoolOwner.Adapter
                ? provider.flatMap(DriverAdapter::of).map(adapter -> adapter.line("1"))
                : Optional.empty();
    }
}
