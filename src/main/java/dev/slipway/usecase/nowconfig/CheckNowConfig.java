package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.configcheck.ConfigFinding;
import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nowcheck.Era;
import dev.slipway.domain.nowcheck.NowCheck;
import dev.slipway.domain.nowcheck.NowRule;
import dev.slipway.domain.nowcheck.Subject;
import dev.slipway.domain.nowconfig.NowJson;
import dev.slipway.domain.nowconfig.VercelJson;
import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.Framework;
import dev.slipway.domain.webproject.GenerateStep;
import dev.slipway.domain.webproject.PackageManifest;
import dev.slipway.domain.webproject.ProjectFiles;
import dev.slipway.port.ConfigSchemas;
import dev.slipway.usecase.configfile.CheckResult;
import dev.slipway.usecase.configfile.CheckResult.CheckedFile;
import dev.slipway.usecase.configfile.JsonFiles;
import dev.slipway.usecase.configfile.PrismaUse;
import dev.slipway.usecase.configfile.PrismaUses;
import dev.slipway.usecase.configfile.Projects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checks now.json and vercel.json, and the build that they are for. */
public final class CheckNowConfig {
    private final JsonFiles files;
    private final ConfigSchemas schemas;
    private final PrismaUses prisma;
    private final Projects projects;

    public CheckNowConfig(JsonFiles files, ConfigSchemas schemas, PrismaUses prisma, Projects projects) {
        this.files = files;
        this.schemas = schemas;
        this.prisma = prisma;
        this.projects = projects;
    }

    /** Checks the files that are named, or those of the folder. */
    public CheckResult run(CheckRequest request) throws ProblemException {
        return new Run(request).result();
    }

    /** One check, as it goes along. */
    private final class Run {
        private final CheckRequest request;
        private final List<CheckedFile> checked = new ArrayList<>();
        private final List<ConfigFinding> findings = new ArrayList<>();
        private final List<String> notChecked = new ArrayList<>();
        private Optional<Document> config = Optional.empty();

        Run(CheckRequest request) {
            this.request = request;
        }

        CheckResult result() throws ProblemException {
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
            if (!named) {
                there.together().ifPresent(findings::add);
                if (request.era().isEmpty() && paths.size() == 1 && paths.get(0).endsWith(NowJson.FILE)) {
                    findings.add(oldFile());
                }
                use.notFound().ifPresent(notChecked::add);
                generates(use);
            }
            findings.sort(Comparator.comparing(each -> each.finding().severity()));
            return new CheckResult(checked, findings, notChecked);
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
            if (framework.isEmpty() || project.manifest().document().isEmpty()) {
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
            } catch (ProblemException unreadable) {
                Problem problem = unreadable.problem();
                if (!oneOfSeveral || problem.kind() != Kind.INPUT) {
                    throw unreadable;
                }
                findings.add(about(
                        NowRule.UNREADABLE, name.toString().replace('\\', '/'), problem.message(), problem.remedy()));
                return;
            }
            Era era = request.era().orElse(path.endsWith(NowJson.FILE) ? Era.NOW_2020 : Era.TODAY);
            Path folder = path.endsWith(VercelJson.FILE) ? path.resolveSibling("") : request.folder();
            judge(config.get(), era, projects.of(folder), use);
            checked.add(new CheckedFile(config.get().name(), era.words()));
        }

        private void judge(Document document, Era era, ProjectFiles project, PrismaUse use) {
            Findings found = NowCheck.check(new Subject(
                    document,
                    era,
                    schemas.violations(era == Era.TODAY ? "vercel-today" : "now-2020", document),
                    project,
                    use.need(project.manifest())));
            findings.addAll(found.found());
            notChecked.addAll(found.notChecked());
        }

        private void generates(PrismaUse use) throws ProblemException {
            ProjectFiles project = projects.of(request.folder());
            Optional<Framework> framework = project.framework(
                    config.flatMap(document -> document.at("framework")).flatMap(Node::asText));
            GenerateStep.Verdict verdict = GenerateStep.ofAnotherPackage(
                    GenerateStep.judge(
                            project.manifest(),
                            VercelRuns.of(config, framework),
                            use.clients() > 0,
                            use.version().map(version -> version.major())),
                    use.elsewhere());
            if (verdict instanceof GenerateStep.Verdict.Lacking lacking) {
                findings.add(lacking.finding());
            } else if (verdict instanceof GenerateStep.Verdict.NotChecked open) {
                notChecked.add(open.why());
            }
        }
    }

    private static ConfigFinding oldFile() {
        return about(
                NowRule.OLD_FILE,
                NowJson.FILE,
                "Vercel's command line of today refuses a folder with now.json in it (\"no longer supported\"); here it is"
                        + " judged by the rules of 2020.",
                "Write today's file: slipway now-config migrate; then remove now.json. To judge it by 2020 alone:"
                        + " --rules 2020");
    }

    static ConfigFinding about(NowRule rule, String file, String message, String remedy) {
        return new ConfigFinding(
                "",
                0,
                new Finding(
                        rule.id(),
                        rule.severity(),
                        rule.title(),
                        message,
                        List.of(Place.in(file, 0, "it is there")),
                        remedy,
                        List.of()));
    }
}
