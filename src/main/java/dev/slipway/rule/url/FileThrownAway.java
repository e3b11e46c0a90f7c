package dev.slipway.rule.url;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.DeployedUrl;
import dev.slipway.domain.urlsource.ReachedUrl;
import java.util.List;
import java.util.Optional;

/** URL016: a database's file lies on the disk of a sandbox. */
record FileThrownAway(String rule) implements Check<ReachedUrl> {
    @Override
    public Verdict judge(ReachedUrl reached) {
        DeployedUrl url = reached.url();
        if (!url.isForQueries() || !url.datasource().provider().equals(Optional.of(Provider.SQLITE))) {
            return new Verdict.NotApplicable("the database is no file");
        }
        if (ReleaseMigratesFile.isElsewhere(url.datasource().project().pool())) {
            return new Verdict.NotChecked("whether the database is a file, or on a server that the driver adapter"
                    + " connects to, only the code tells");
        }
        // Where Lambda mounts a file system of EFS; the other platforms mount none.
        if (!reached.apart() && path(url).startsWith("/mnt/")) {
            return new Verdict.NotApplicable("the file is on a file system that is mounted");
        }
        return Verdict.found(warning(
                url.field() + ": Each sandbox of " + reached.platform()
                        + " has a disk of its own, which nothing can write"
                        + " to but in /tmp, and which is thrown away with it: what is written to the file of SQLite is"
                        + " refused or lost, and no other sandbox sees it.",
                List.of(url.place(), reached.why()),
                "Use a database that has a server: PostgreSQL, MySQL, or Turso with @prisma/adapter-libsql. If the file"
                        + " ships and is only read, suppress this: " + rule() + " in slipway.yaml."));
    }

    private static String path(DeployedUrl url) {
        return url.view()
                .url()
                .map(ConnectionUrl::parts)
                .flatMap(parts -> parts.database())
                .orElse("");
    }
}
