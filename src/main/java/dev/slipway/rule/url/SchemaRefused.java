package dev.slipway.rule.url;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.schema.InvalidSchema;
import dev.slipway.domain.schema.SchemaError;
import dev.slipway.domain.urlsource.DeployedDatasource;
import java.util.List;

/** SCH001: Prisma refuses the schema. */
record SchemaRefused(String rule) implements Check<DeployedDatasource> {
    @Override
    public Verdict judge(DeployedDatasource datasource) {
        return Defects.of(rule(), datasource.project().refusals(), "datasource, generator");
    }

    /** Of one that could not be read to its end. */
    Verdict judge(InvalidSchema schema) {
        SchemaError error = schema.error();
        return Verdict.found(error(
                error.message(),
                List.of(Place.in(schema.file(), error.line(), error.column(), "")),
                InvalidSchema.remedy(schema.file(), error)));
    }
}
