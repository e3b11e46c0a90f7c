package dev.slipway.usecase.netlifyconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.netlifyconfig.NetlifyToml;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.domain.webproject.BuildStep;
import dev.slipway.domain.webproject.ClientNeed;
import dev.slipway.port.ConfigSchemas;
import dev.slipway.port.DatasourceReader;
import dev.slipway.port.RuleCatalogue;
import dev.slipway.rule.client.ClientRules;
import dev.slipway.rule.netlify.NetlifyFile;
import dev.slipway.rule.netlify.NetlifyRules;
import dev.slipway.usecase.configfile.ConfigCheckResult;
import dev.slipway.usecase.configfile.ConfigCheckResult.CheckedFile;
import dev.slipway.usecase.configfile.JsonFiles;
import dev.slipway.usecase.configfile.PrismaUse;
import dev.slipway.usecase.configfile.PrismaUses;
import dev.slipway.usecase.configfile.Projects;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Checks netlify.toml, and whether it fits the project's Prisma. */
public record CheckNetlifyConfig(
        JsonFiles files,
        ConfigSchemas schemas,
        RuleCatalogue rules,
        PrismaUses prisma,
        Projects projects,
        DatasourceReader datasources) {
    /**
     * Checks a file.
     *
     * @param folder the project's, absolute
     * @param named in place of the project's netlify.toml; its name ends in .toml
     */
    public ConfigCheckResult run(Path folder, Optional<Path> named) throws ProblemException {
        Path file = named.orElse(folder.resolve(NetlifyToml.FILE));
        if (!file.toString().endsWith(".toml")) {
            throw Problem.input(file + " does not end in .toml, so it is no file that Netlify reads.")
                    .remedy(
                            "Name a netlify.toml, or leave the name out to check the project's. For now.json and vercel.json:"
                                    + " slipway now-config check");
        }
        Document document = document(folder, file);
        Base base = Base.of(folder, document, projects);
        PrismaUse use = prisma.of(base.folder());
        PackageManifest manifest = projects.manifest(base.folder());
        // Of a project that could not be read, nothing can be said about folders.
        ClientNeed need = use.need(manifest)
                .orElse(new ClientNeed(false, List.of(), use.program(), use.targets(), use.targetsAt(), use.version()));
        BuildStep build = NetlifyBuild.of(document, manifest, use, projects.around(base.folder()));
        NetlifyFile judged = new NetlifyFile(
                document,
                schemas.violations("netlify-today", document),
                rules.load(),
                need,
                base.name(),
                base.missing(),
                need.used() ? datasource(base.folder()) : Optional.empty(),
                projects.names(base.folder()),
                build.answer());
        Outcome outcome = NetlifyRules.judge(judged).and(use.judged()).and(ClientRules.judge(build));
        return new ConfigCheckResult(List.of(new CheckedFile(document.name(), "today")), outcome);
    }

    /** What keeps a datasource from being read is told by others. */
    private Optional<ProjectDatasource> datasource(Path folder) throws ProblemException {
        try {
            return Optional.of(datasources.read(folder, Optional.empty()));
        } catch (ProblemException e) {
            if (e.problem().kind() != Kind.INPUT) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Document document(Path folder, Path file) throws ProblemException {
        String text = files.texts()
                .read(file)
                .orElseThrow(() -> Problem.input("There is no file " + file + ".")
                        .remedy("Write one: slipway netlify-config init"));
        return files.parse(file.startsWith(folder) ? folder.relativize(file) : file, text);
    }

    /**
     * The folder in which Netlify builds, and from which patterns count.
     *
     * @param name as the file names it; empty when it does not
     * @param missing the part of the file that names a folder that is not there
     */
    private record Base(Path folder, Optional<String> name, Optional<Node> missing) {
        static Base of(Path folder, Document document, Projects projects) {
            Optional<Node> node = document.at("build", "base");
            // A slash at its beginning means the repository too.
            Optional<String> name = node.flatMap(Node::asText)
                    .map(text -> text.replaceFirst("^/+", ""))
                    .filter(text -> !text.isEmpty() && !text.equals("."));
            if (name.isEmpty()) {
                return new Base(folder, Optional.empty(), Optional.empty());
            }
            boolean there = projects.isFolder(folder, name.get());
            return new Base(
                    there ? folder.resolve(name.get()).normalize() : folder, name, there ? Optional.empty() : node);
        }
    }
}
