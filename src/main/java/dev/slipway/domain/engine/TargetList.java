package dev.slipway.domain.engine;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The binary targets that each Prisma version knows, and which of them have engines to download. */
public final class TargetList {
    private final Map<String, TargetRow> rows = new LinkedHashMap<>();

    /** A list of {@code rows}, in the order in which the newest Prisma prints them. */
    public TargetList(List<TargetRow> rows) {
        rows.forEach(row -> this.rows.put(row.target().name(), row));
    }

    /** The names that {@code version} accepts beside {@code native}, in the order in which the newest Prisma prints them. */
    public List<BinaryTarget> of(PrismaVersion version) {
        return rows.values().stream()
                .filter(row -> row.known().contains(version))
                .map(TargetRow::target)
                .toList();
    }

    /** What is known of each name. */
    public List<TargetRow> rows() {
        return List.copyOf(rows.values());
    }

    public boolean knows(PrismaVersion version, BinaryTarget target) {
        return row(target).filter(row -> row.known().contains(version)).isPresent();
    }

    /** The versions that know {@code target}; empty when none does. */
    public Optional<VersionSpan> knownIn(BinaryTarget target) {
        return row(target).map(TargetRow::known);
    }

    /** Whether there is a file to download for that version, target and kind of engine. */
    public boolean isPublished(PrismaVersion version, BinaryTarget target, EngineKind kind) {
        return hasKind(version, kind)
                && row(target)
                        .filter(row -> row.published()
                                .filter(span -> span.contains(version))
                                .isPresent())
                        .filter(row -> row.library() || !kind.isLibrary())
                        .isPresent();
    }

    /** The name known to {@code version} that {@code typo} may stand for; empty when none is near. */
    public Optional<BinaryTarget> nearest(PrismaVersion version, String typo) {
        List<String> names = of(version).stream().map(BinaryTarget::name).toList();
        return TargetWords.nearest(typo, names).map(BinaryTarget::new);
    }

    /** What replaced a name of the previews and betas; empty for every other name. */
    public Optional<String> renamed(String previewEraName) {
        return Optional.ofNullable(rows.get(previewEraName))
                .flatMap(TargetRow::renamed)
                .map(BinaryTarget::name);
    }

    private Optional<TargetRow> row(BinaryTarget target) {
        return Optional.ofNullable(rows.get(target.name()));
    }

    private static boolean hasKind(PrismaVersion version, EngineKind kind) {
        return switch (kind) {
            case QUERY_LIBRARY -> version.has(Trait.QUERY_LIBRARY);
            case QUERY_BINARY -> version.has(Trait.QUERY_ENGINE);
            case SCHEMA -> version.has(Trait.SCHEMA_ENGINE);
            case MIGRATION -> !version.has(Trait.SCHEMA_ENGINE);
            case INTROSPECTION -> version.has(Trait.INTROSPECTION_ENGINE);
            case FORMATTER -> version.has(Trait.FORMATTER);
        };
    }
}
