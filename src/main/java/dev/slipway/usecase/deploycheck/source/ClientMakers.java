package dev.slipway.usecase.deploycheck.source;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.edge.StartedClients;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.release.Trait;
import dev.slipway.domain.script.ClientReach;
import dev.slipway.domain.script.ClientSite;
import dev.slipway.domain.script.ClientSite.Options;
import dev.slipway.domain.script.ModuleGraph;
import dev.slipway.domain.script.ReachedClient;
import dev.slipway.domain.script.SourceNames;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.port.DatasourceReader;
import dev.slipway.port.SourceFiles;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where a project's own code makes clients that have no query engine, or options that may be refused. */
record ClientMakers(Deployment deployment, FolderTexts project, SourceFiles sources, DatasourceReader datasources) {
    private static final String CLIENT = "PrismaClient";
    private static final String ACCELERATE = "@prisma/extension-accelerate";
    private static final int MOST = 300;

    /** Whether the project may have one, or one with an option that is refused; where not, its code need not be read. */
    static boolean mayHave(Deployment deployment, PackageManifest manifest) {
        if (deployment.prisma().isPresent()
                && (manifest.adapters().findAny().isPresent() || manifest.dependsOn(ACCELERATE))) {
            return true;
        }
        boolean modern = deployment
                .prisma()
                .filter(version -> version.has(Trait.ADAPTER_OR_ACCELERATE))
                .isPresent();
        return modern
                || deployment.project().generators().stream()
                        .map(ClientGenerator::engine)
                        .anyMatch(engine -> engine instanceof EngineUse.None none && none.isCompiled());
    }

    /**
     * What is made of them.
     *
     * @param files of the project, by name
     * @param handlers that are certainly loaded
     * @param elsewhere those that another rule has judged
     */
    StartedClients find(ModuleGraph graph, List<String> files, Set<String> handlers, Set<ClientSite> elsewhere)
            throws ProblemException {
        List<String> scripts = scripts(files);
        List<ClientSite> sites = new ArrayList<>(sites(
                graph,
                scripts.stream().filter(name -> !SourceNames.isAside(name)).toList()));
        if (sites.isEmpty()) {
            sites.addAll(sites(
                    graph, scripts.stream().filter(SourceNames::isBesideSchema).toList()));
        }
        sites.removeIf(elsewhere::contains);
        Optional<ProjectDatasource> datasource =
                sites.isEmpty() ? Optional.empty() : Optional.of(datasources.read(project.folder(), Optional.empty()));
        return new StartedClients(
                sites,
                sites.isEmpty() ? Set.of() : loaded(graph, handlers),
                deployment.prisma(),
                deployment.project().generators(),
                datasource.flatMap(ClientMakers::database),
                datasource.flatMap(ProjectDatasource::provider).flatMap(Provider::of),
                sources.manifest(project.folder()).dependsOn(ACCELERATE),
                Optional.empty());
    }

    /** Those of the package of the schema, where that is another one, and those of no other package with a Prisma of its own. */
    private List<String> scripts(List<String> files) throws ProblemException {
        String schema = deployment.project().schema().orElse("");
        List<String> all = new ArrayList<>(files);
        for (Path member : sources.packages(project.folder()).values()) {
            String folder = project.folder().relativize(member).toString().replace('\\', '/') + "/";
            if (folder.startsWith("..") && schema.startsWith(folder)) {
                sources.all(member).orElse(List.of()).forEach(name -> all.add(folder + name));
            }
        }
        Set<String> others = new HashSet<>();
        for (String file : files) {
            String folder = ImportPaths.folder(file);
            boolean manifest = !folder.isEmpty() && file.equals(folder + PackageManifest.FILE);
            if (manifest && !schema.startsWith(folder) && hasPrisma(folder)) {
                others.add(folder);
            }
        }
        return all.stream()
                .filter(SourceNames::isScript)
                .filter(name -> others.isEmpty() || others.stream().noneMatch(name::startsWith))
                .toList();
    }

    private boolean hasPrisma(String folder) {
        SourcePackage read = SourcePackage.read(project, folder);
        return read.needs(PrismaPackages.CLIENT, List.of()) || read.needs("prisma", List.of());
    }

    private List<ClientSite> sites(ModuleGraph graph, List<String> names) {
        List<ClientSite> sites = new ArrayList<>();
        for (String name : names) {
            if (project.text(name).filter(text -> text.contains(CLIENT)).isPresent()) {
                sites.addAll(graph.made(name));
                graph.handingOn(name).forEach((type, site) -> {
                    if (sites.contains(site) && names.stream().anyMatch(other -> isGiven(other, type))) {
                        sites.set(
                                sites.indexOf(site),
                                new ClientSite(site.place(), site.from(), Options.UNSEEN, site.driver()));
                    }
                });
            }
        }
        return sites;
    }

    /** Whether a file makes one of a class and gives it something. */
    private boolean isGiven(String name, String type) {
        String made = "new " + type + "(";
        String text = project.text(name).orElse("");
        int at = text.indexOf(made);
        return at >= 0 && !text.startsWith(")", at + made.length());
    }

    private static Set<ClientSite> loaded(ModuleGraph graph, Set<String> handlers) {
        Set<ClientSite> loaded = new HashSet<>();
        handlers.stream()
                .limit(MOST)
                .flatMap(name -> ClientReach.of(graph, name).clients().stream())
                .filter(each -> each.use() != ReachedClient.Use.UNSEEN)
                .forEach(each -> loaded.add(each.site()));
        return loaded;
    }

    private static Optional<UrlKind> database(ProjectDatasource datasource) {
        Optional<Provider> provider = datasource.provider().flatMap(Provider::of);
        return datasource
                .url()
                .filter(url -> url.elsewhere().isEmpty() && !url.incomplete())
                .flatMap(ConfiguredUrl::value)
                .map(value -> ConnectionUrl.read(value, provider).kind());
    }
}
