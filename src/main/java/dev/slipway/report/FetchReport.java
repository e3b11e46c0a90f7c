package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.text.Printable;
import dev.slipway.usecase.enginefetch.FetchResult;
import dev.slipway.usecase.enginefetch.InstalledEngine;
import dev.slipway.usecase.enginefetch.InstalledEngine.Action;
import dev.slipway.usecase.enginefetch.InstalledEngine.From;
import dev.slipway.usecase.enginefetch.InstalledEngine.VerifiedBy;
import dev.slipway.usecase.enginefetch.SchemaChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What {@code engine fetch} did. */
public final class FetchReport {
    private FetchReport() {}

    /** For people. */
    public static String text(FetchResult result) {
        StringBuilder text = new StringBuilder();
        text.append("Prisma " + result.prisma().map(PrismaVersion::text).orElse("(version unknown)") + ", engine hash "
                + result.hash() + " (" + Printable.word(Sources.shortened(result.source())) + ")\n");
        result.notNeeded()
                .ifPresent(why -> text.append("No query engine is needed: ")
                        .append(Printable.word(why))
                        .append(".\n"));
        for (InstalledEngine engine : result.engines()) {
            text.append('\n').append(word(engine.outcome(), result.dryRun())).append(' ');
            text.append(Printable.word(relative(result, engine.destination()))).append('\n');
            text.append("  ")
                    .append(Printable.word(details(engine, result.mirror())))
                    .append('\n');
            text.append("  sha256 " + engine.sha256() + ", as " + authorities(engine) + "\n");
        }
        if (result.lockWritten()) {
            text.append(result.dryRun() ? "\nwould write engines.lock\n" : "\nwrote engines.lock\n");
        }
        result.schemaChanges().forEach(change -> text.append(changed(change, result.dryRun())));
        if (result.dryRun() && !result.schemaChanges().isEmpty()) {
            text.append('\n').append(diff(result));
        }
        return text.toString();
    }

    private static String changed(SchemaChange change, boolean dryRun) {
        return "\n" + (dryRun ? "would add " : "added ") + "\"" + Printable.word(String.join("\", \"", change.added()))
                + "\" to binaryTargets of generator " + Printable.word(change.generator() + " (" + change.at()) + ")\n"
                + (dryRun ? "" : "  npx prisma generate makes the client know it\n");
    }

    private static String diff(FetchResult result) {
        return UnifiedDiff.of(result.schemaRewrites(), result.base());
    }

    private static String word(Action outcome, boolean dryRun) {
        return switch (outcome) {
            case PRESENT -> "present";
            case INSTALLED -> dryRun ? "would install" : "installed";
            case REPAIRED -> dryRun ? "would repair" : "repaired";
        };
    }

    private static String details(InstalledEngine engine, String mirror) {
        String from = engine.from()
                .map(f -> f == From.CACHE ? ", from the cache" : ", from " + mirror)
                .orElse("");
        String size = engine.bytes().isPresent()
                ? ", " + TextSizes.text(engine.bytes().getAsLong())
                : "";
        return engine.file().kind().id() + " for " + engine.file().target() + size + from;
    }

    private static String authorities(InstalledEngine engine) {
        return engine.verifiedBy().stream()
                .map(v -> switch (v) {
                    case LOCK -> "engines.lock says";
                    case PUBLISHED -> "the mirror publishes";
                    case CACHE -> "the cache recorded";
                })
                .collect(Collectors.joining(" and "));
    }

    /** For machines: {@code slipway/engine-fetch/v1}. */
    public static String json(FetchResult result) {
        return Json.object("slipway/engine-fetch/v1", json -> {
            json.writeStringField("engineHash", result.hash().hex());
            Json.text(json, "prisma", result.prisma().map(PrismaVersion::text));
            json.writeStringField("versionSource", result.source());
            json.writeBooleanField("dryRun", result.dryRun());
            Json.text(json, "notNeeded", result.notNeeded());
            Json.objects(json, "engines", result.engines(), engine -> engine(json, result, engine));
            json.writeBooleanField("lockWritten", result.lockWritten());
            Json.objects(json, "addedTargets", result.schemaChanges(), change -> {
                json.writeStringField("generator", change.generator());
                json.writeStringField("at", change.at());
                Json.texts(json, "added", change.added());
            });
            json.writeStringField("diff", diff(result));
            Json.texts(json, "notes", result.notes());
        });
    }

    private static void engine(JsonGenerator json, FetchResult result, InstalledEngine engine) throws IOException {
        json.writeStringField("kind", engine.file().kind().id());
        json.writeStringField("binaryTarget", engine.file().target().name());
        json.writeStringField("file", relative(result, engine.destination()));
        json.writeStringField("sha256", engine.sha256().hex());
        if (engine.bytes().isPresent()) {
            json.writeNumberField("bytes", engine.bytes().getAsLong());
        } else {
            json.writeNullField("bytes");
        }
        json.writeStringField("outcome", lower(engine.outcome()));
        Json.text(json, "source", engine.from().map(FetchReport::lower));
        Json.texts(json, "verifiedBy", lower(engine.verifiedBy()));
    }

    private static List<String> lower(List<VerifiedBy> values) {
        return values.stream().map(FetchReport::lower).toList();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Relative to the project where it lies below it; with forward slashes, so that output is the same everywhere. */
    private static String relative(FetchResult result, Path file) {
        Path shown = file.startsWith(result.base()) ? result.base().relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }
}
