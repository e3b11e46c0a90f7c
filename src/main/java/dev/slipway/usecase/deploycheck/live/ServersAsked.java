package dev.slipway.usecase.deploycheck.live;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.livecheck.AskedDatabase;
import dev.slipway.domain.livecheck.AskedUrl;
import dev.slipway.domain.livecheck.PackagedMigrations;
import dev.slipway.domain.livecheck.Reply;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.port.MigrationFolders;
import dev.slipway.rule.live.LiveRules;
import dev.slipway.usecase.deploycheck.LiveServers.Asked;
import java.util.List;
import java.util.Optional;

/** What the servers of a project said, and what is to be held against it. */
record ServersAsked(List<AskedUrl> urls, Optional<DeployedDatasource> datasource, MigrationFolders migrations)
        implements Asked {
    private static final String SUM = "CON001";
    static final String NO_URL = "no URL is known to ask a server by; give it: --url env:DATABASE_URL";

    @Override
    public Optional<Capacity> capacity() {
        return urls.stream()
                .filter(AskedUrl::queries)
                .flatMap(url -> url.reply() instanceof Reply.Answered answered
                        ? AskedCapacity.of(url, answered).stream()
                        : Optional.<Capacity>empty().stream())
                .findFirst();
    }

    @Override
    public Outcome judge(Deployment deployment, Optional<Plan> plan, Outcome known) {
        if (urls.isEmpty()) {
            return LiveRules.all(new Verdict.NotChecked(NO_URL));
        }
        Optional<Finding> exceeded = known.findings().stream()
                .filter(each -> each.rule().equals(SUM) && each.isError())
                .findFirst();
        String unplanned = known.notChecked().stream()
                .filter(each -> each.rule().equals(SUM))
                .map(Outcome.Open::why)
                .findFirst()
                .orElse("no sum of connections was made (" + SUM + ")");
        return Outcome.judge(LiveRules.all(), new AskedDatabase(urls, plan, unplanned, exceeded, packaged(deployment)));
    }

    private ServerAnswer<Optional<PackagedMigrations>> packaged(Deployment deployment) {
        return ShippedMigrations.in(deployment)
                .orElseGet(() -> datasource
                        .filter(each -> each.project().schema().isPresent())
                        .map(each -> migrations.of(each.project().root(), AskServers.schema(each)))
                        .orElse(ServerAnswer.known(Optional.empty(), "no schema")));
    }
}
