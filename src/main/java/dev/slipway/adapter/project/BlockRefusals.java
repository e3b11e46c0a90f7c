package dev.slipway.adapter.project;

import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import dev.slipway.domain.schema.Block;
import dev.slipway.domain.schema.InvalidSchema;
import dev.slipway.domain.schema.SchemaError;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.GeneratorRefusals;
import dev.slipway.domain.urlsource.SchemaRefusals;
import dev.slipway.domain.urlsource.SchemaRefusals.Refusal;
import dev.slipway.domain.urlsource.UrlDoubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Prisma refuses in the blocks of a schema, with the places. */
final class BlockRefusals {
    private BlockRefusals() {}

    static List<UrlDoubt> of(List<SchemaFile> files, Optional<PrismaVersion> version) {
        boolean listed = version.map(v -> v.has(Trait.FEATURES_LISTED)).orElse(false);
        boolean lists = version.map(v -> v.has(Trait.PROVIDER_LIST)).orElse(true);
        List<UrlDoubt> found = new ArrayList<>();
        for (SchemaFile file : files) {
            // Prisma says no more of a schema that it cannot parse.
            file.schema().errors().stream().findFirst().ifPresent(error -> found.add(doubt(file, error)));
            for (Block block : file.schema().blocks("datasource")) {
                SchemaRefusals.of(block, lists).forEach(refusal -> found.add(doubt(file, refusal)));
            }
            for (Block block : file.schema().blocks("generator")) {
                GeneratorRefusals.of(block, listed).forEach(refusal -> found.add(doubt(file, refusal)));
            }
        }
        return found;
    }

    private static UrlDoubt doubt(SchemaFile file, SchemaError error) {
        String name = file.schema().name();
        FilePlace at = new FilePlace(file.path(), name, error.line());
        return new UrlDoubt("SCH001", Severity.ERROR, at, error.message(), InvalidSchema.remedy(name, error), false);
    }

    private static UrlDoubt doubt(SchemaFile file, Refusal refusal) {
        FilePlace at = new FilePlace(file.path(), file.schema().name(), refusal.line());
        return new UrlDoubt("SCH001", Severity.ERROR, at, refusal.message(), refusal.remedy(), false);
    }
}
