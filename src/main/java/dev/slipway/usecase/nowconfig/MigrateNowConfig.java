package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.edit.JsonLayout;
import dev.slipway.domain.nowconfig.Migrated;
import dev.slipway.domain.nowconfig.Migration;
import dev.slipway.domain.nowconfig.NowMergeRules;
import dev.slipway.domain.nowconfig.VercelJson;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.configfile.ConfigWrite;
import dev.slipway.usecase.configfile.ConfigWriter;
import dev.slipway.usecase.configfile.JsonFiles;
import dev.slipway.usecase.configfile.PrismaUses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the vercel.json that a now.json becomes. */
public final class MigrateNowConfig {
    private final JsonFiles files;
    private final PrismaUses prisma;

    public MigrateNowConfig(JsonFiles files, PrismaUses prisma) {
        this.files = files;
        this.prisma = prisma;
    }

    /** Migrates; the now.json stays. */
    public MigrateResult run(MigrateRequest request) throws ProblemException {
        Document now = files.read(request.from())
                .filter(document -> document.root() instanceof Mapping)
                .orElseThrow(() -> new ProblemException(
                        new NoConfigFile("There is no now.json with an object in it at " + request.from() + ".")));
        Path folder = request.folder();
        List<String> notes = new ArrayList<>();
        Optional<String> include = EngineFiles.pattern(prisma.of(folder), notes);
        Migrated migrated = Migration.of(now, files.manifest(folder), include);
        Path to = folder.resolve(VercelJson.FILE);
        ConfigWrite write = new ConfigWriter(files.texts(), request.policy(), request.dryRun())
                .write(
                        to,
                        JsonLayout.of(now.text()).file(migrated.json()),
                        text -> files.merge(to, text, migrated.json(), new NowMergeRules()));
        return new MigrateResult(request.from(), write, migrated.steps(), migrated.complete(), notes);
    }
}
