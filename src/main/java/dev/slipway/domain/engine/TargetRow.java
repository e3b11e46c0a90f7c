package dev.slipway.domain.engine;

import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one binary target over time.
 *
 * @param known the versions that list the name
 * @param published the versions whose engines for it are on the download host; empty for none
 * @param library whether the query engine is published as a library too, not only as an executable
 * @param renamed what replaced a name of the past
 */
public record TargetRow(
        BinaryTarget target,
        VersionSpan known,
        Optional<VersionSpan> published,
        boolean library,
        Optional<BinaryTarget> renamed) {
    private static final String NONE = "-";

    /**
     * A row as text.
     *
     * @param cells target, since, until, published-since, published-until, library ({@code yes} or {@code no}), renamed; a
     *     hyphen for none
     */
    public static TargetRow of(List<String> cells) {
        if (cells.size() != 7) {
            throw new IllegalArgumentException("not seven cells: " + cells);
        }
        return new TargetRow(
                new BinaryTarget(cells.get(0)),
                span(cells.get(1), cells.get(2)),
                cells.get(3).equals(NONE) ? Optional.empty() : Optional.of(span(cells.get(3), cells.get(4))),
                cells.get(5).equals("yes"),
                cells.get(6).equals(NONE) ? Optional.empty() : Optional.of(new BinaryTarget(cells.get(6))));
    }

    private static VersionSpan span(String since, String until) {
        return new VersionSpan(
                PrismaVersion.of(since), until.equals(NONE) ? Optional.empty() : Optional.of(PrismaVersion.of(until)));
    }
}
