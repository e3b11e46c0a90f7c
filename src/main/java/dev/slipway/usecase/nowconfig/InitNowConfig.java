package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.document.edit.JsonLayout;
import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.nowconfig.NowJson;
import dev.slipway.domain.nowconfig.NowMergeRules;
import dev.slipway.domain.nowconfig.VercelJson;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.EntryPoint;
import dev.slipway.domain.webproject.EntryPointChoice;
import dev.slipway.domain.webproject.EntryPointChoice.Found;
import dev.slipway.domain.webproject.PackageManifest;
import dev.slipway.port.SourceFiles;
import dev.slipway.usecase.configfile.ConfigWrite;
import dev.slipway.usecase.configfile.ConfigWriter;
import dev.slipway.usecase.configfile.JsonFiles;
import dev.slipway.usecase.configfile.PrismaUse;
import dev.slipway.usecase.configfile.PrismaUses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes now.json or vercel.json for a project's entry points. */
public final class InitNowConfig {
    private static final List<String> NOTES_OF_2020 = List.of(
            "This is the now.json of 2020. @now/node is @vercel/node today and its tag \"canary\" is no longer published,"
                    + " so a deployment today wants: slipway now-config init --format vercel",
            "\"maxLambdaSize\" has had no effect since September 2019; it does no harm.");

    private final JsonFiles files;
    private final SourceFiles sources;
    private final PrismaUses prisma;

    public InitNowConfig(JsonFiles files, SourceFiles sources, PrismaUses prisma) {
        this.files = files;
        this.sources = sources;
        this.prisma = prisma;
    }

    /** Finds the entry points, and writes the file. */
    public InitResult run(InitRequest request) throws ProblemException {
        PackageManifest manifest = files.manifest(request.folder());
        Found found = request.entries().isEmpty() ? found(request.folder(), manifest) : named(request);
        List<String> notes = new ArrayList<>(found.notes());
        Members json = request.format() == ConfigFormat.NOW
                ? NowJson.of(found.entries())
                : vercel(request, manifest, found.entries(), notes);
        if (request.format() == ConfigFormat.NOW) {
            notes.addAll(NOTES_OF_2020);
        }
        Path file = request.folder().resolve(request.format().fileName());
        ConfigWrite write = new ConfigWriter(files.texts(), request.policy(), request.dryRun())
                .write(
                        file,
                        JsonLayout.STANDARD.file(json),
                        text -> files.merge(file, text, json, new NowMergeRules()));
        return new InitResult(write, found.entries(), notes);
    }

    private Found found(Path folder, PackageManifest manifest) throws ProblemException {
        Found found = EntryPointChoice.among(manifest, sources.list(folder), file -> sources.isFile(folder, file));
        if (found.entries().isEmpty()) {
            throw new ProblemException(new NoEntryPoint(folder, found.notes()));
        }
        return found;
    }

    private Found named(InitRequest request) throws ProblemException {
        List<EntryPoint> entries = new ArrayList<>();
        for (String entry : request.entries()) {
            String path = entry.startsWith("./") ? entry.substring(2) : entry.replace('\\', '/');
            if (!sources.isFile(request.folder(), path)) {
                throw new ProblemException(new NoSuchEntry(entry, request.folder()));
            }
            entries.add(new EntryPoint(path, "--entry names it"));
        }
        return new Found(entries, List.of());
    }

    private Members vercel(InitRequest request, PackageManifest manifest, List<EntryPoint> entries, List<String> notes)
            throws ProblemException {
        PrismaUse use = prisma.of(request.folder());
        VercelJson.Made made = VercelJson.of(entries, manifest, EngineFiles.pattern(use, notes), request.maxDuration());
        notes.addAll(made.notes());
        return made.json();
    }
}
