package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.text.Printable;
import dev.slipway.port.EngineCache.Cached;
import dev.slipway.usecase.enginecache.CachedEngine;
import dev.slipway.usecase.enginecache.CheckedEngine;
import dev.slipway.usecase.enginecache.Health;
import dev.slipway.usecase.enginecache.PruneResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the cache commands found or did. */
public record CacheReport(Path root) {
    /** For people. */
    public String listText(List<CachedEngine> engines) {
        StringBuilder text = new StringBuilder();
        engines.forEach(engine -> text.append(Printable.word(line(engine))).append('\n'));
        long bytes = engines.stream().mapToLong(e -> e.cached().bytes()).sum();
        return text.append(engines.size() + " engines, " + TextSizes.text(bytes) + " in "
                        + Printable.word(root.toString()) + "\n")
                .toString();
    }

    private static String line(CachedEngine engine) {
        String release = engine.newest().map(PrismaVersion::text).orElse("(no known release)");
        return name(engine.cached()) + "  " + TextSizes.text(engine.cached().bytes()) + ", Prisma " + release
                + ", used " + engine.age().toDays() + " days ago";
    }

    private static String name(Cached cached) {
        return cached.file().folder() + "/" + cached.file().kind().cacheName();
    }

    /** For machines: {@code slipway/engine-cache-list/v1}. */
    public String listJson(List<CachedEngine> engines) {
        return Json.object("slipway/engine-cache-list/v1", json -> {
            json.writeStringField("root", root.toString());
            entries(json, engines);
        });
    }

    private static void entries(JsonGenerator json, List<CachedEngine> engines) throws IOException {
        Json.objects(json, "engines", engines, engine -> {
            identity(json, engine.cached());
            Json.text(json, "prisma", engine.newest().map(PrismaVersion::text));
            json.writeNumberField("bytes", engine.cached().bytes());
            json.writeStringField("lastUsed", engine.cached().lastUsed().toString());
        });
    }

    private static void identity(JsonGenerator json, Cached cached) throws IOException {
        json.writeStringField("engineHash", cached.file().hash().hex());
        json.writeStringField("binaryTarget", cached.file().target().name());
        json.writeStringField("kind", cached.file().kind().id());
    }

    /** For people. */
    public String verifyText(List<CheckedEngine> engines) {
        StringBuilder text = new StringBuilder();
        for (CheckedEngine engine : engines) {
            text.append(state(engine)).append("  ").append(Printable.word(name(engine.cached())));
            reason(engine.health()).ifPresent(why -> text.append("\n         ").append(why));
            text.append('\n');
        }
        long damaged = engines.stream()
                .filter(e -> e.health() instanceof Health.Damaged)
                .count();
        return text.append(engines.size() + " engines in " + Printable.word(root.toString()) + ", " + damaged
                        + " damaged\n")
                .toString();
    }

    private static String state(CheckedEngine engine) {
        if (engine.health() instanceof Health.Damaged) {
            return engine.removed() ? "removed" : "damaged";
        }
        return engine.health() instanceof Health.Sound ? "sound  " : "unknown";
    }

    private static Optional<String> reason(Health health) {
        if (health instanceof Health.Damaged damaged) {
            return Optional.of("SHA-256 is " + damaged.actual() + ", recorded was " + damaged.expected());
        }
        return health instanceof Health.Unrecorded
                ? Optional.of("no digest was recorded, so it is never used")
                : Optional.empty();
    }

    /** For machines: {@code slipway/engine-cache-verify/v1}. */
    public String verifyJson(List<CheckedEngine> engines) {
        return Json.object("slipway/engine-cache-verify/v1", json -> {
            json.writeStringField("root", root.toString());
            Json.objects(json, "engines", engines, engine -> {
                identity(json, engine.cached());
                json.writeStringField("state", state(engine).strip());
                Json.text(json, "why", reason(engine.health()));
            });
        });
    }

    /** For people. */
    public String pruneText(PruneResult result) {
        StringBuilder text = new StringBuilder();
        result.removed()
                .forEach(engine -> text.append(result.dryRun() ? "would remove " : "removed ")
                        .append(Printable.word(line(engine)))
                        .append('\n'));
        return text.append(result.dryRun() ? "would free " : "freed ")
                .append(TextSizes.text(result.bytes()))
                .append(" in ")
                .append(Printable.word(root.toString()))
                .append('\n')
                .toString();
    }

    /** For machines: {@code slipway/engine-cache-prune/v1}. */
    public String pruneJson(PruneResult result) {
        return Json.object("slipway/engine-cache-prune/v1", json -> {
            json.writeStringField("root", root.toString());
            json.writeBooleanField("dryRun", result.dryRun());
            json.writeNumberField("bytes", result.bytes());
            entries(json, result.removed());
        });
    }
}
