package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.DefectKind;
import dev.slipway.domain.datasource.PoolSetting;
import dev.slipway.domain.datasource.Pooler;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.project.ProjectPool;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.ProjectDatasource;
import java.util.Optional;

/** NTL024: sandboxes, of which Netlify's files cannot limit the number, open more than one connection each. */
final class Connections implements Look<NetlifyFile> {
    private static final String UNKNOWN = "how many connections each sandbox of a function opens: ";

    @Override
    public void look(NetlifyFile file, Findings found) {
        if (!file.need().used()) {
            return;
        }
        if (file.datasource().isEmpty()) {
            found.open(UNKNOWN + "the project's datasource could not be read");
            return;
        }
        ProjectDatasource datasource = file.datasource().get();
        ProjectPool pool = ProjectPool.of(datasource, Optional.empty());
        if (isPooled(datasource)) {
            return;
        }
        if (pool.driver() instanceof Setting.Standard standard) {
            found.open(UNKNOWN + "a driver adapter keeps the pool, and no limit was found in the code ("
                    + standard.place().place() + "); let it open one there");
            return;
        }
        if (pool.clients() instanceof Setting.Known known) {
            found.open(UNKNOWN + known.place().place() + " make " + known.value()
                    + " clients, each with a pool of its own; make one in a module that the others import");
            return;
        }
        if (pool.clients() instanceof Setting.Unclear unclear) {
            found.open(UNKNOWN + unclear.why());
            return;
        }
        boolean coded = pool.driver() instanceof Setting.Known;
        judge(pool.driver().or(pool.url()), coded ? "in the code of its adapter" : "slipway datasource limit 1", found);
    }

    /** @param how to let each open one */
    private static void judge(Setting url, String how, Findings found) {
        if (url instanceof Setting.LeftOut left) {
            add(found, "the URL has no connection_limit (" + left.place().place() + ")", how);
        } else if (url instanceof Setting.Known known && known.value() > 1) {
            add(
                    found,
                    "each opens a pool of " + known.value() + " ("
                            + known.place().place() + ")",
                    how);
        } else if (url instanceof Setting.Unclear unclear) {
            found.open(UNKNOWN + unclear.why());
        } else if (url instanceof Setting.Absent) {
            found.open(UNKNOWN + "the URL is not known here; where the site's settings have it, it should set"
                    + " connection_limit=1, or lead to a pooler");
        }
    }

    private static void add(Findings found, String why, String how) {
        found.add(
                FunctionsConfig.PLACES,
                "functions",
                "Netlify has no setting for how many sandboxes of a function run at once, and " + why + ".",
                "Let each open one: " + how + ". Under load, put a pooler before the database.");
    }

    /** Whether somebody else shares the database's connections out, transaction by transaction; or there is no server. */
    private static boolean isPooled(ProjectDatasource datasource) {
        Optional<Provider> provider = datasource.provider().flatMap(Provider::of);
        Optional<ConnectionUrl> read =
                datasource.url().flatMap(ConfiguredUrl::value).map(value -> ConnectionUrl.read(value, provider));
        if (read.isEmpty()) {
            return provider.filter(Provider.SQLITE::equals).isPresent();
        }
        ConnectionUrl url = read.get();
        boolean told = url.parameter(PoolSetting.PGBOUNCER.word())
                        .filter(each -> each.value().equals("true"))
                        .isPresent()
                && url.defects().stream().noneMatch(each -> each.kind() == DefectKind.NEEDLESS_PGBOUNCER);
        boolean seen = url.pooler()
                .filter(each -> each.mode() == Pooler.Mode.TRANSACTION)
                .isPresent();
        return switch (url.kind()) {
            case ACCELERATE, SQLITE -> true;
            case POSTGRESQL -> told || seen;
            case MYSQL, SQLSERVER, MONGODB, UNKNOWN -> false;
        };
    }
}
