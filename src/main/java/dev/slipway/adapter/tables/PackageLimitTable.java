package dev.slipway.adapter.tables;

import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.packaging.SizeLimit;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.PackageLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table {@code package-limits.tsv}. */
public record PackageLimitTable(Tsv tsv) implements PackageLimits {
    private static final String NAME = "package-limits";

    @Override
    public List<SizeLimit> load() throws ProblemException {
        List<SizeLimit> limits = new ArrayList<>();
        for (Row row : tsv.rows(NAME)) {
            Optional<Platform> platform = Platform.of(row.text("platform"));
            Optional<SizeLimit.Of> of = SizeLimit.Of.word(row.text("of"));
            if (platform.isEmpty() || of.isEmpty()) {
                throw row.bad("no platform or no size: " + row.text("platform") + ", " + row.text("of"));
            }
            String source = NAME + ".tsv, " + row.text("date") + ": " + row.text("source");
            limits.add(new SizeLimit(platform.get(), of.get(), bytes(row), source));
        }
        return limits;
    }

    private static long bytes(Row row) throws ProblemException {
        try {
            return Long.parseLong(row.text("bytes"));
        } catch (NumberFormatException e) {
            throw row.bad("no number of bytes: " + row.text("bytes"));
        }
    }
}
