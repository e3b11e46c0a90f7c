package dev.slipway.rule.url;

import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.ReleasedDatasource;
import java.util.List;
import java.util.Optional;

/** URL015: a release migrates a database's file on a machine that is thrown away. */
record ReleaseMigratesFile(String rule) implements Check<ReleasedDatasource> {
    @Override
    public Verdict judge(ReleasedDatasource released) {
        Optional<Provider> provider = released.datasource().provider();
        String place = released.release().place();
        if (provider.isEmpty()) {
            return new NotChecked(
                    "which database " + place + " is run for is not known: name the provider in the schema");
        }
        if (provider.get() != Provider.SQLITE) {
            return new NotApplicable("the database is no file");
        }
        if (isElsewhere(released.datasource().project().pool())) {
            return new NotChecked("whether the database is a file, or on a server that the driver adapter connects to,"
                    + " only the code tells; a file is not migrated by " + place);
        }
        if (released.copied()) {
            return new NotChecked(
                    "whether LiteFS brings what " + place + " writes to the other machines is not followed;"
                            + " migrate in exec of litefs.yml, on the primary");
        }
        return released.migrates()
                ? Verdict.of(List.of(found(released)))
                : new NotChecked(
                        "what " + place + " does is not followed; it does not reach the database's file, as its"
                                + " machine has no volume");
    }

    /** The adapters of servers that speak SQLite: Turso's and Cloudflare's. */
    static boolean isElsewhere(PoolOwner pool) {
        return pool instanceof PoolOwner.Adapter adapter
                && adapter.adapters().stream().anyMatch(each -> each.contains("libsql") || each.contains("d1"));
    }

    private Finding found(ReleasedDatasource released) {
        Place release = released.release();
        return error(
                "The release migrates a file of SQLite on a machine of its own, which has no volume and is destroyed: the"
                        + " file that the application on " + released.platform()
                        + " opens stays without the migration.",
                List.of(release),
                "Migrate where the file is, before the server starts, in the Dockerfile's CMD or in processes: npx prisma"
                        + " migrate deploy && node server.js");
    }
}
