package dev.slipway.rule.url;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.Pooler;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.DeployedUrl;
import java.util.List;

/** URL006: migrations go through a pooler in transaction mode. */
record MigrationsThroughPooler(String rule) implements Check<DeployedUrl> {
    @Override
    public Verdict judge(DeployedUrl deployed) {
        if (!deployed.isForMigrations()) {
            return new Verdict.NotApplicable("Prisma Migrate does not use " + deployed.field());
        }
        return deployed.read(url -> judge(deployed, url));
    }

    private Verdict judge(DeployedUrl deployed, ConnectionUrl url) {
        if (url.kind() != UrlKind.POSTGRESQL) {
            return new Verdict.NotApplicable("it is about poolers of PostgreSQL");
        }
        return Verdict.of(url.pooler().stream()
                .filter(pooler -> pooler.mode() == Pooler.Mode.TRANSACTION)
                .map(pooler -> found(deployed, pooler))
                .toList());
    }

    private Finding found(DeployedUrl deployed, Pooler pooler) {
        return warning(
                "Prisma Migrate uses " + deployed.field() + ", which goes through the pooler of " + pooler.service()
                        + " in transaction mode: the lock that Migrate takes does not last there, and it hangs or"
                        + " fails.",
                List.of(deployed.place()),
                deployed.datasource().project().withoutEngine()
                        ? "Give datasource.url in "
                                + deployed.view().configured().at().name()
                                + " the direct URL of the database; the adapter in the code gets the pooler's."
                        : "Add directUrl = env(\"DIRECT_URL\") to the datasource, with the direct URL of the"
                                + " database.");
    }
}
