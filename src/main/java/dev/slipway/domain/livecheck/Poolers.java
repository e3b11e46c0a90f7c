package dev.slipway.domain.livecheck;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.Pooler;
import dev.slipway.domain.live.PoolerProbe;
import dev.slipway.domain.livecheck.Reply.Answered;
import java.util.Optional;

/** Whether a pooler stands between an application and its database, so that another limit counts than the server's. */
public final class Poolers {
    private Poolers() {}

    /** Its name, and what to give; empty where nothing stands between, as far as can be told. */
    public static Optional<String> between(AskedUrl url, Answered answered) {
        return name(url, answered)
                .map(name -> "between is a pooler, " + name + ", whose clients are not the server's connections; give"
                        + " its own limit (max_client_conn): --max-connections N");
    }

    private static Optional<String> name(AskedUrl url, Answered answered) {
        Optional<PoolerProbe> probe = answered.probe().asked();
        return probe.map(PoolerProbe::product)
                .filter(each -> !each.isEmpty())
                .or(() -> url.url()
                        .view()
                        .url()
                        .flatMap(ConnectionUrl::pooler)
                        .filter(Pooler::certain)
                        .map(Pooler::service))
                .or(() -> probe.flatMap(each -> each.keepsSession().asked())
                        .filter(kept -> !kept)
                        .map(kept -> "in transaction mode"));
    }
}
