package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.nowconfig.NowJson;
import dev.slipway.domain.nowconfig.VercelJson;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.BuildStep;
import dev.slipway.domain.webproject.Framework;
import dev.slipway.domain.webproject.ProjectFiles;
import dev.slipway.port.ConfigSchemas;
import dev.slipway.port.RuleCatalogue;
import dev.slipway.rule.client.ClientRules;
import dev.slipway.rule.now.Era;
import dev.slipway.rule.now.NowFile;
import dev.slipway.rule.now.NowFolder;
import dev.slipway.rule.now.NowRules;
import dev.slipway.usecase.configfile.ConfigCheckResult;
import dev.slipway.usecase.configfile.ConfigCheckResult.CheckedFile;
import dev.slipway.usecase.configfile.JsonFiles;
import dev.slipway.usecase.configfile.PrismaUse;
import dev.slipway.usecase.configfile.PrismaUses;
import dev.slipway.usecase.configfile.Projects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks now.json and vercel.json, and the build that they are for. */
public record CheckNowConfig(
        JsonFiles files, ConfigSchemas schemas, RuleCatalogue rules, PrismaUses prisma, Projects projects) {
    /** Checks the files that are named, or those of the folder. */
    public ConfigCheckResult run(NowCheckRequest request) throws ProblemException {
        return new Run(request).result();
    }

    /** One check, as it goes along. */
    private final class Run {
        private final NowCheckRequest request;
        private final Catalogue catalogue;
        private final List<CheckedFile> checked = new ArrayList<>();
        private final Map<String, Problem> unreadable = new LinkedHashMap<>();
        private Outcome outcome = Outcome.of(List.of());
        private Optional<Document> config = Optional.empty();

        Run(NowCheckRequest request) throws ProblemException {
            this.request = request;
            this.catalogue = rules.load();
        }

        ConfigCheckResult result() throws ProblemException {
            boolean named = !request.files().isEmpty();
            PrismaUse use = prisma.of(request.folder());
            ConfigFiles there = ConfigFiles.of(request.folder(), projects);
            List<Path> paths = named ? request.files() : there.json();
            if (paths.isEmpty()) {
                withoutFile(there.names(), use);
            }
            for (Path path : paths) {
                file(path, paths.size() > 1, use);
            }
            boolean old = !named
                    && request.era().isEmpty()
                    && paths.size() == 1
                    && paths.get(0).endsWith(NowJson.FILE);
            List<String> beside = named ? List.of() : there.names();
            outcome = outcome.and(NowRules.judge(new NowFolder(catalogue, beside, old, unreadable)));
            if (!named) {
                outcome = outcome.and(use.judged()).and(ClientRules.judge(build(use)));
            }
            return new ConfigCheckResult(checked, outcome);
        }

        /** A project that Vercel knows by its framework needs no file, but has files and a build all the same. */
        private void withoutFile(List<String> programs, PrismaUse use) throws ProblemException {
            Path folder = request.folder();
            if (!programs.isEmpty()) {
                throw NowProblem.noConfigFile(programs.get(0) + " in " + folder
                        + " makes the config when it is run, which is not done here; name a JSON file.");
            }
            ProjectFiles project = projects.of(folder);
            Optional<Framework> framework = project.framework(Optional.empty());
            if (framework.isEmpty() || !project.manifest().exists()) {
                throw NowProblem.noConfigFile("There is neither now.json nor vercel.json in " + folder + ".");
            }
            judge(files.parse(Path.of(PackageManifest.FILE), "{}"), Era.TODAY, project, use);
            checked.add(new CheckedFile(
                    PackageManifest.FILE,
                    "Vercel's build of " + framework.get().slug() + ", which needs no vercel.json"));
        }

        private void file(Path path, boolean oneOfSeveral, PrismaUse use) throws ProblemException {
            Path name = path.startsWith(request.folder()) ? request.folder().relativize(path) : path;
            try {
                Optional<String> text = files.texts().read(path);
                if (text.isEmpty()) {
                    throw NowProblem.noConfigFile("There is no file " + path + ".");
                }
                config = Optional.of(files.parse(name, text.get()));
            } catch (ProblemException e) {
                if (!oneOfSeveral || e.problem().kind() != Kind.INPUT) {
                    throw e;
                }
                unreadable.put(name.toString().replace('\\', '/'), e.problem());
                return;
            }
            Era era = request.era().orElse(path.endsWith(NowJson.FILE) ? Era.NOW_2020 : Era.TODAY);
            Path folder = path.endsWith(VercelJson.FILE) ? path.resolveSibling("") : request.folder();
            judge(config.get(), era, projects.of(folder), use);
            checked.add(new CheckedFile(config.get().name(), era.words()));
        }

        private void judge(Document document, Era era, ProjectFiles project, PrismaUse use) {
            outcome = outcome.and(NowRules.judge(new NowFile(
                    document,
                    era,
                    schemas.violations(era == Era.TODAY ? "vercel-today" : "now-2020", document),
                    catalogue,
                    project,
                    use.need(project.manifest()))));
        }

        private BuildStep build(PrismaUse use) throws ProblemException {
            ProjectFiles project = projects.of(request.folder());
            Optional<Framework> framework = project.framework(
                    config.flatMap(document -> document.at("framework")).flatMap(Node::asText));
            return VercelBuild.of(config, framework, project.manifest(), use, projects.around(request.folder()));
        }
    }
}
