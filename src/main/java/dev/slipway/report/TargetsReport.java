package dev.slipway.report;

import dev.slipway.domain.engine.TargetRow;
import dev.slipway.domain.engine.VersionSpan;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;

/** The binary targets that can be named. */
public final class TargetsReport {
    private TargetsReport() {}

    /** For people: a table, one target in a line. */
    public static String text(List<TargetRow> targets, Optional<PrismaVersion> version) {
        TextTable table = new TextTable("target", "known to Prisma", "engines to download");
        for (TargetRow row : targets) {
            table.row(row.target().name(), span(row.known()), engines(row, version) + renamed(row));
        }
        return table.text();
    }

    private static String span(VersionSpan span) {
        return span.until().map(until -> span.since() + " to before " + until).orElse(span.since() + " and later");
    }

    private static String engines(TargetRow row, Optional<PrismaVersion> version) {
        if (!published(row, version)) {
            return "none";
        }
        return row.library() ? "library, executable" : "executable";
    }

    /** By that version, or by any. */
    private static boolean published(TargetRow row, Optional<PrismaVersion> version) {
        return row.published()
                .filter(span -> version.map(span::contains).orElse(true))
                .isPresent();
    }

    private static String renamed(TargetRow row) {
        return row.renamed().map(name -> "; now " + name).orElse("");
    }

    /** For machines: {@code slipway/engine-targets/v1}. */
    public static String json(List<TargetRow> targets, Optional<PrismaVersion> version) {
        return Json.object("slipway/engine-targets/v1", json -> {
            Json.text(json, "prisma", version.map(PrismaVersion::text));
            Json.objects(json, "targets", targets, row -> {
                json.writeStringField("target", row.target().name());
                json.writeStringField("since", row.known().since().text());
                Json.text(json, "until", row.known().until().map(PrismaVersion::text));
                json.writeBooleanField("library", published(row, version) && row.library());
                json.writeBooleanField("executable", published(row, version));
                Json.text(json, "renamed", row.renamed().map(name -> name.name()));
            });
        });
    }
}
