package dev.slipway.adapter.tables;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Release;
import dev.slipway.domain.release.Releases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of releases and their engine hashes, {@code releases.tsv}. */
public record ReleaseTable(Tsv tsv) {
    public Releases load() throws ProblemException {
        List<Release> releases = new ArrayList<>();
        for (Row row : tsv.rows("releases")) {
            String release = row.text("release");
            PrismaVersion version = PrismaVersion.parse(release)
                    .orElseThrow(() -> row.bad("\"" + release + "\" is not a Prisma version"));
            EngineHash hash = hash(row, row.text("engine-hash"));
            Optional<String> cli = row.optional("cli-hash");
            Optional<EngineHash> cliHash = cli.isPresent() ? Optional.of(hash(row, cli.get())) : Optional.empty();
            releases.add(new Release(version, hash, cliHash));
        }
        return new Releases(releases);
    }

    private static EngineHash hash(Row row, String text) throws ProblemException {
        try {
            return new EngineHash(text);
        } catch (IllegalArgumentException e) {
            throw row.bad("\"" + text + "\" is not an engine hash of 40 lower-case hexadecimal digits");
        }
    }
}
