package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.edit.JsonLayout;
import dev.slipway.domain.nowconfig.BuildSettings;
import dev.slipway.domain.nowconfig.Migrated;
import dev.slipway.domain.nowconfig.Migration;
import dev.slipway.domain.nowconfig.NowJson;
import dev.slipway.domain.nowconfig.NowMergeRules;
import dev.slipway.domain.nowconfig.VercelJson;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.FileNames;
import dev.slipway.usecase.configfile.ConfigWrite;
import dev.slipway.usecase.configfile.ConfigWriter;
import dev.slipway.usecase.configfile.JsonFiles;
import dev.slipway.usecase.configfile.PrismaUses;
import dev.slipway.usecase.configfile.Projects;
import dev.slipway.usecase.configfile.WritePolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the vercel.json that a now.json becomes. */
public record MigrateNowConfig(JsonFiles files, FileNames names, PrismaUses prisma, Projects projects) {
    private static final String ASIDE = NowJson.FILE + ".old";

    /** Migrates; the now.json stays under another name, since the platform refuses a folder with both. */
    public MigrateResult run(MigrateRequest request) throws ProblemException {
        Path folder = request.folder();
        Document now = now(request.from());
        if (projects.isFile(folder, ASIDE)) {
            throw Problem.input(folder.resolve(ASIDE)
                            + " is there already, from a migration before; now.json would get that name. Nothing was"
                            + " written.")
                    .remedy("Remove " + ASIDE + ", or give it another name, and try again.");
        }
        ConfigFiles.of(folder, projects).refuseBeside(VercelJson.FILE, List.of(NowJson.FILE));
        List<String> notes = new ArrayList<>();
        Optional<String> include = EngineFiles.pattern(prisma.of(folder), notes);
        Path to = folder.resolve(VercelJson.FILE);
        Optional<Document> kept = request.policy() == WritePolicy.MERGE ? files.read(to) : Optional.empty();
        BuildSettings have = new BuildSettings(kept.stream().toList(), projects.link(folder));
        Migrated migrated = Migration.of(now, projects.of(folder), include, have);
        ConfigWrite write = new ConfigWriter(files.texts(), request.policy(), request.dryRun())
                .write(
                        to,
                        JsonLayout.of(now.text()).file(migrated.json()),
                        text -> files.merge(to, text, migrated.json(), new NowMergeRules()));
        notes.addAll(migrated.notes());
        Optional<Path> aside =
                Optional.of(folder.resolve(ASIDE)).filter(any -> request.from().endsWith(NowJson.FILE));
        if (aside.isPresent() && !request.dryRun()) {
            names.rename(request.from(), aside.get());
        }
        return new MigrateResult(aside, write, migrated.steps(), migrated.complete(), notes);
    }

    private Document now(Path from) throws ProblemException {
        Optional<Document> now = files.read(from).filter(document -> document.root() instanceof Mapping);
        if (now.isEmpty()) {
            throw NowProblem.noConfigFile("There is no now.json with an object in it at " + from + ".");
        }
        NowProblem.refuseNowOne(from, now.get());
        return now.get();
    }
}
