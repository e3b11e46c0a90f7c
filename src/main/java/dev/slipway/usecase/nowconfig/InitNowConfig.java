package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.edit.Conflict;
import dev.slipway.domain.document.edit.JsonLayout;
import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.document.edit.Merged;
import dev.slipway.domain.nowconfig.FunctionMerge;
import dev.slipway.domain.nowconfig.NowJson;
import dev.slipway.domain.nowconfig.NowMergeRules;
import dev.slipway.domain.nowconfig.VercelJson;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.EntryPoint;
import dev.slipway.domain.webproject.EntryPointChoice;
import dev.slipway.domain.webproject.EntryPointChoice.Found;
import dev.slipway.domain.webproject.Framework;
import dev.slipway.domain.webproject.FunctionFiles;
import dev.slipway.domain.webproject.PackageManifest;
import dev.slipway.domain.webproject.ProjectFiles;
import dev.slipway.port.SourceFiles;
import dev.slipway.usecase.configfile.ConfigWrite;
import dev.slipway.usecase.configfile.ConfigWriter;
import dev.slipway.usecase.configfile.JsonFiles;
import dev.slipway.usecase.configfile.PrismaUse;
import dev.slipway.usecase.configfile.PrismaUses;
import dev.slipway.usecase.configfile.Projects;
import dev.slipway.usecase.configfile.WritePolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes now.json or vercel.json for a project's entry points. */
public final class InitNowConfig {
    private static final List<String> NOTES_OF_2020 = List.of(
            "This is the now.json of 2020. @now/node is @vercel/node today and its tag \"canary\" is no longer published,"
                    + " so a deployment today wants: slipway now-config init --format vercel",
            "\"maxLambdaSize\" has had no effect since September 2019; it does no harm.");

    private final JsonFiles files;
    private final SourceFiles sources;
    private final PrismaUses prisma;
    private final Projects projects;

    public InitNowConfig(JsonFiles files, SourceFiles sources, PrismaUses prisma, Projects projects) {
        this.files = files;
        this.sources = sources;
        this.prisma = prisma;
        this.projects = projects;
    }

    /** Finds the entry points, and writes the file. */
    public InitResult run(InitRequest request) throws ProblemException {
        Path file = request.folder().resolve(request.format().fileName());
        boolean old = request.format() == ConfigFormat.NOW;
        sources.list(request.folder());
        OtherConfigFile.refuse(request.folder(), request.format().fileName(), List.of(), projects);
        ProjectFiles project = projects.of(request.folder());
        Optional<String> named = old || request.policy() == WritePolicy.REPLACE
                ? Optional.empty()
                : files.read(file).flatMap(there -> there.at("framework")).flatMap(Node::asText);
        Optional<Framework> framework = project.framework(named);
        Found found = request.entries().isEmpty() ? found(request.folder(), project.manifest()) : named(request);
        List<String> notes = new ArrayList<>(found.notes());
        List<EntryPoint> entries = entries(found, framework, old, notes);
        if (entries.isEmpty()) {
            throw new ProblemException(
                    framework.filter(known -> !known.isPlainNode()).isPresent()
                            ? NowProblem.frameworkProject(framework.get(), old)
                            : NowProblem.noEntryPoint(request.folder(), found.notes()));
        }
        Members json = old ? NowJson.of(entries) : vercel(request, project, framework, entries, notes);
        if (old) {
            notes.addAll(NOTES_OF_2020);
        }
        ConfigWrite write = new ConfigWriter(files.texts(), request.policy(), request.dryRun())
                .write(file, JsonLayout.STANDARD.file(json), text -> merged(file, text, json, project, entries));
        return new InitResult(write, entries, notes);
    }

    private Merged merged(Path file, String text, Members json, ProjectFiles project, List<EntryPoint> entries)
            throws ProblemException {
        List<String> functions = Stream.concat(
                        project.names().stream().filter(FunctionFiles::isFunction),
                        entries.stream().map(EntryPoint::path))
                .distinct()
                .toList();
        FunctionMerge placed = FunctionMerge.of(files.parse(file, text), json, functions);
        Merged merged = files.merge(file, text, placed.json(), new NowMergeRules());
        List<Conflict> conflicts = new ArrayList<>(merged.conflicts());
        conflicts.addAll(placed.conflicts());
        return new Merged(merged.text(), merged.inserted(), conflicts);
    }

    /** Those that the platform may make functions of besides what the framework builds itself. */
    private static List<EntryPoint> entries(
            Found found, Optional<Framework> framework, boolean old, List<String> notes) {
        if (framework.isEmpty()) {
            return found.entries();
        }
        Framework known = framework.get();
        if (known.takesServerEntry() || (old && known.server())) {
            return found.entries();
        }
        notes.clear();
        notes.add("This is a project of " + known.title() + ": only its files in api/ have an entry."
                + (known.engine().isEmpty() ? "" : " " + FrameworkNeeds.of(known)));
        return old || known.functions() == Framework.Functions.NONE
                ? List.of()
                : found.entries().stream().filter(EntryPoint::isApi).toList();
    }

    private Found found(Path folder, PackageManifest manifest) throws ProblemException {
        return EntryPointChoice.among(
                manifest, projects.deployed(folder, sources.list(folder)), file -> sources.isFile(folder, file));
    }

    private Found named(InitRequest request) throws ProblemException {
        List<EntryPoint> entries = new ArrayList<>();
        for (String entry : request.entries()) {
            String path = entry.startsWith("./") ? entry.substring(2) : entry.replace('\\', '/');
            if (!sources.isFile(request.folder(), path)) {
                throw Problem.input("--entry " + entry + " is no file in " + request.folder() + ".")
                        .remedy("Give a path relative to the project's folder, such as --entry src/server.js.");
            }
            entries.add(new EntryPoint(path, "--entry names it"));
        }
        return new Found(entries, List.of());
    }

    private Members vercel(
            InitRequest request,
            ProjectFiles project,
            Optional<Framework> framework,
            List<EntryPoint> entries,
            List<String> notes)
            throws ProblemException {
        PrismaUse use = prisma.of(request.folder());
        VercelJson.Made made = VercelJson.of(
                entries,
                project,
                framework.filter(known -> !known.isPlainNode()),
                EngineFiles.pattern(use, notes),
                request.maxDuration(),
                request.policy() != WritePolicy.MERGE || !sources.isFile(request.folder(), VercelJson.FILE));
        notes.addAll(made.notes());
        return made.json();
    }
}
