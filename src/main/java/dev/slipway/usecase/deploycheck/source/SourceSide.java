package dev.slipway.usecase.deploycheck.source;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.edge.EdgeCode;
import dev.slipway.domain.edge.EdgeFile;
import dev.slipway.domain.edge.StartedClients;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.script.ClientSite;
import dev.slipway.domain.script.HandlerModule;
import dev.slipway.domain.script.Handlers;
import dev.slipway.domain.script.ModuleGraph;
import dev.slipway.domain.script.ReachedClient;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.domain.urlsource.UrlOrigin;
import dev.slipway.port.DatasourceReader;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import dev.slipway.port.SourceFiles;
import dev.slipway.rule.source.SourceRules;
import dev.slipway.usecase.deploycheck.Side;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges what a project's handlers do at each request. */
public record SourceSide(SourceFiles files, ReadableTexts texts, Documents documents, DatasourceReader datasources)
        implements Side {
    /** Sources of people are shorter; what is longer was made by a program. */
    private static final int LONGEST = 1 << 18;

    private static final int MOST_FILES = 2000;

    @Override
    public String rules() {
        return "SRC";
    }

    @Override
    public Outcome judge(Deployment deployment) throws ProblemException {
        Path folder = deployment.folder();
        FolderTexts project = new FolderTexts(texts, documents, folder);
        List<HandlerModule> modules = new ArrayList<>();
        Set<String> handlers = new LinkedHashSet<>();
        List<EdgeFile> atTheEdge = List.of();
        Optional<StartedClients> started = Optional.empty();
        Optional<String> unseen = Optional.empty();
        if (deployment.goesTo(Platform.LAMBDA)) {
            for (Map.Entry<String, Set<String>> each :
                    new LambdaHandlers(project).files().entrySet()) {
                handlers.add(each.getKey());
                text(project, each.getKey())
                        .map(text -> HandlerModule.read(each.getKey(), text, each.getValue()))
                        .ifPresent(modules::add);
            }
        }
        PackageManifest manifest = files.manifest(folder);
        Routes routes = Routes.of(deployment, manifest.dependsOn("next"), project);
        Servers servers = new Servers(manifest);
        boolean worker = PlatformFiles.WRANGLER.stream().anyMatch(name -> files.isFile(folder, name));
        boolean compiled = ClientMakers.mayHave(deployment, manifest);
        if (routes.any() || servers.any() || worker || compiled) {
            Optional<List<String>> all = files.all(folder);
            unseen = all.isPresent() ? unseen : Optional.of("the project has too many files to look for handlers in");
            List<String> scripts = all.orElse(List.of()).stream()
                    .filter(name -> routes.isHandler(name) || servers.mayBegin(name))
                    .limit(MOST_FILES)
                    .toList();
            ImportPaths paths = new ImportPaths(deployment, project, files, all.orElse(List.of()), LONGEST);
            ModuleGraph graph = new ModuleGraph(paths);
            atTheEdge = new EdgeFiles(routes, all.orElse(List.of()), paths, graph).find();
            for (String name : scripts) {
                text(project, name)
                        .flatMap(text -> servers.uses(text)
                                ? Optional.of(HandlerModule.routes(name, text))
                                : Optional.of(name)
                                        .filter(routes::isHandler)
                                        .map(each -> HandlerModule.read(each, text, Routes.NAMES)))
                        .ifPresent(modules::add);
            }
            if (compiled) {
                handlers.addAll(scripts);
                started = Optional.of(new ClientMakers(deployment, project, files, datasources)
                        .find(graph, all.orElse(List.of()), handlers, ofEdge(atTheEdge)));
            }
        }
        EdgeCode edge = new EdgeCode(
                atTheEdge,
                deployment.prisma(),
                deployment.project().generators(),
                atTheEdge.stream().anyMatch(file -> !file.clients().isEmpty()) ? written(folder) : Optional.empty(),
                unseen);
        return Outcome.judge(SourceRules.all(), new Handlers(modules, unseen))
                .and(Outcome.judge(SourceRules.edge(), edge))
                .and(Outcome.judge(
                        SourceRules.started(),
                        started.orElse(StartedClients.NONE).with(unseen)));
    }

    /** What certainly fails there is said of the file that runs there. */
    private static Set<ClientSite> ofEdge(List<EdgeFile> files) {
        return files.stream()
                .filter(file -> !file.accelerated())
                .flatMap(file -> file.clients().stream())
                .filter(client -> client.use() != ReachedClient.Use.UNSEEN)
                .map(ReachedClient::site)
                .collect(Collectors.toSet());
    }

    /** What the URL leads to that is deployed as it stands in the schema, or in a file of the platform. */
    private Optional<UrlKind> written(Path folder) {
        ProjectDatasource datasource;
        try {
            datasource = datasources.read(folder, Optional.empty());
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
        Optional<Provider> provider = datasource.provider().flatMap(Provider::of);
        return datasource
                .url()
                .filter(url ->
                        url.origin() instanceof UrlOrigin.SchemaLiteral || url.origin() instanceof UrlOrigin.Descriptor)
                .filter(url -> url.elsewhere().isEmpty()
                        && !url.incomplete()
                        && url.stages().isEmpty())
                .flatMap(ConfiguredUrl::value)
                .map(value -> ConnectionUrl.read(value, provider).kind());
    }

    private static Optional<String> text(FolderTexts project, String name) {
        return project.text(name).filter(text -> text.length() <= LONGEST);
    }
}
