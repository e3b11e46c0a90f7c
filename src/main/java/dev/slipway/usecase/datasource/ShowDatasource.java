package dev.slipway.usecase.datasource;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.DriverAdapter;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.ProjectDatasource;
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
