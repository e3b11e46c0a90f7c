package dev.slipway.rule.url;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.DeployedDatasource;

/** SCH001: Prisma refuses the schema. */
record SchemaRefused(String rule) implements Check<DeployedDatasource> {
    @Override
    public Verdict judge(DeployedDatasource datasource) {
        return Defects.of(rule(), datasource.project().refusals(), "datasource, generator");
    }
}
