package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.edit.Conflict;
import dev.slipway.domain.document.edit.JsonLayout;
import dev.slipway.domain.document.edit.JsonValue;
import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.document.edit.Merged;
import dev.slipway.domain.nowconfig.BuildSettings;
import dev.slipway.domain.nowconfig.FunctionMerge;
import dev.slipway.domain.nowconfig.FunctionMerge.Choices;
import dev.slipway.domain.nowconfig.NowJson;
import dev.slipway.domain.nowconfig.NowMergeRules;
import dev.slipway.domain.nowconfig.VercelJson;
import dev.slipway.domain.nowconfig.VercelJson.Preset;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.EntryPoint;
import dev.slipway.domain.webproject.EntryPointChoice;
import dev.slipway.domain.webproject.EntryPointChoice.Found;
import dev.slipway.domain.webproject.Framework;
import dev.slipway.domain.webproject.FunctionFiles;
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
public record InitNowConfig(JsonFiles files, SourceFiles sources, PrismaUses prisma, Projects projects) {
    private static final List<String> NOTES_OF_2020 = List.of(
            "This is the now.json of 2020. @now/node is @vercel/node today and its tag \"canary\" is no longer published,"
                    + " so a deployment today wants: slipway now-config init --format vercel",
            "\"maxLambdaSize\" has had no effect since September 2019; it does no harm.");

    /** Seconds; the platform's own bound is ten times as long. */
    private static final int USUAL_DURATION = 30;

    /** Finds the entry points, and writes the file. */
    public NowInitResult run(InitRequest request) throws ProblemException {
        Path folder = request.folder();
        String name = request.format().fileName();
        boolean old = request.format() == ConfigFormat.NOW;
        sources.list(folder);
        ConfigFiles.of(folder, projects).refuseBeside(name, List.of());
        // What is written without a look at the file is the same at the second time.
        Optional<Document> kept =
                !old && request.policy() == WritePolicy.MERGE ? files.read(folder.resolve(name)) : Optional.empty();
        ProjectFiles project = projects.of(folder);
        Found all = EntryPointChoice.among(
                project.manifest(),
                projects.deployed(folder, sources.list(folder)),
                file -> sources.isFile(folder, file));
        Preset preset =
                new Preset(framework(project, kept), !all.entries().stream().allMatch(EntryPoint::isApi));
        Found found = request.entries().isEmpty() ? all : named(request);
        List<String> notes = new ArrayList<>(found.notes());
        List<EntryPoint> entries = entries(found, preset.framework(), old, notes);
        if (entries.isEmpty()) {
            throw preset.framework().isPresent()
                    ? NowProblem.frameworkProject(preset.framework().get(), old)
                    : NowProblem.noEntryPoint(folder, found.notes());
        }
        ConfigWrite write = old ? now(request, entries, notes) : vercel(request, project, preset, entries, kept, notes);
        return new NowInitResult(write, entries, notes);
    }

    /** The one that is more than a server file of Node's; null in a file is none. */
    private static Optional<Framework> framework(ProjectFiles project, Optional<Document> kept) {
        Optional<Node> named = kept.flatMap(there -> there.at("framework"));
        return named.isPresent() && named.get().asText().isEmpty()
                ? Optional.empty()
                : project.framework(named.flatMap(Node::asText)).filter(known -> !known.isPlainNode());
    }

    private ConfigWrite now(InitRequest request, List<EntryPoint> entries, List<String> notes) throws ProblemException {
        Members json = NowJson.of(entries);
        Path file = request.folder().resolve(NowJson.FILE);
        notes.addAll(NOTES_OF_2020);
        return writer(request)
                .write(
                        file,
                        JsonLayout.STANDARD.file(json),
                        text -> files.merge(file, text, json, new NowMergeRules()));
    }

    private ConfigWrite vercel(
            InitRequest request,
            ProjectFiles project,
            Preset preset,
            List<EntryPoint> entries,
            Optional<Document> kept,
            List<String> notes)
            throws ProblemException {
        PrismaUse use = prisma.of(request.folder());
        VercelJson.Made made = VercelJson.of(
                entries,
                project,
                preset,
                EngineFiles.pattern(use, notes),
                request.maxDuration().orElse(JsonValue.number(USUAL_DURATION)),
                new BuildSettings(kept.stream().toList(), projects.link(request.folder())));
        notes.addAll(made.notes());
        Path file = request.folder().resolve(VercelJson.FILE);
        Choices choices = new Choices(request.maxDuration().isEmpty(), use.shippedFolders());
        return writer(request)
                .write(
                        file,
                        JsonLayout.STANDARD.file(made.json()),
                        text -> merged(file, text, made.json(), functions(project, entries), choices));
    }

    private ConfigWriter writer(InitRequest request) {
        return new ConfigWriter(files.texts(), request.policy(), request.dryRun());
    }

    private static List<String> functions(ProjectFiles project, List<EntryPoint> entries) {
        return Stream.concat(
                        project.names().stream().filter(FunctionFiles::isFunction),
                        entries.stream().map(EntryPoint::path))
                .distinct()
                .toList();
    }

    private Merged merged(Path file, String text, Members json, List<String> functions, Choices choices)
            throws ProblemException {
        FunctionMerge.Placed placed = FunctionMerge.of(files.parse(file, text), json, functions, choices);
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
                + (known.engine().isEmpty() ? "" : " " + NowProblem.needs(known)));
        return old || known.functions() == Framework.Functions.NONE
                ? List.of()
                : found.entries().stream().filter(EntryPoint::isApi).toList();
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
}
