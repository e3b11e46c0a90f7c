package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.port.TextFiles.Rewrite;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a fetch did.
 *
 * @param source where version and hash are from, for people
 * @param base the folder that destinations are told relative to
 * @param engines by destination
 * @param notNeeded why there was nothing to fetch; empty when there was
 * @param mirror the address of the mirror, credentials masked
 * @param schemaChanges targets that were added to the schema, or would be in a dry run
 * @param schemaRewrites the schema before and after these changes
 * @param lockWritten whether {@code engines.lock} was written, or would be in a dry run
 */
public record FetchResult(
        Optional<PrismaVersion> prisma,
        EngineHash hash,
        String source,
        Path base,
        List<InstalledEngine> engines,
        Optional<String> notNeeded,
        String mirror,
        boolean dryRun,
        boolean lockWritten,
        List<SchemaChange> schemaChanges,
        List<Rewrite> schemaRewrites,
        List<String> notes) {
    public FetchResult {
        engines = List.copyOf(engines);
        schemaChanges = List.copyOf(schemaChanges);
        schemaRewrites = List.copyOf(schemaRewrites);
        notes = List.copyOf(notes);
    }
}
