package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.text.Slashes;
import dev.slipway.usecase.configfile.ConfigWrite;
import dev.slipway.usecase.netlifyconfig.NetlifyInitResult;
import dev.slipway.usecase.nowconfig.MigrateResult;
import dev.slipway.usecase.nowconfig.NowInitResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What was written into the platforms' config files, for machines. */
public final class ConfigWriteJson {
    private ConfigWriteJson() {}

    /** {@code slipway/now-config-init/v1}. */
    public static String init(NowInitResult result, Path base) {
        return Json.object("slipway/now-config-init/v1", json -> {
            write(json, Optional.of(result.write()), base);
            Json.objects(json, "entries", result.entries(), entry -> {
                json.writeStringField("file", entry.path());
                json.writeStringField("why", entry.why());
            });
            Json.texts(json, "notes", result.notes());
        });
    }

    /** {@code slipway/now-config-migrate/v1}. */
    public static String migrate(MigrateResult result, Path base) {
        return Json.object("slipway/now-config-migrate/v1", json -> {
            write(json, Optional.of(result.write()), base);
            Json.text(json, "renamedTo", result.aside().map(aside -> String.valueOf(aside.getFileName())));
            json.writeBooleanField("leftToDo", !result.complete());
            Json.objects(json, "settings", result.steps(), step -> {
                json.writeStringField("pointer", step.pointer());
                json.writeNumberField("line", step.line());
                json.writeStringField("fate", step.fate().word());
                json.writeStringField("what", step.what());
            });
            Json.texts(json, "notes", result.notes());
        });
    }

    /** {@code slipway/netlify-config-init/v1}. */
    public static String netlify(NetlifyInitResult result, Path base) {
        return Json.object("slipway/netlify-config-init/v1", json -> {
            write(json, result.write(), base);
            Json.texts(json, "notes", result.notes());
        });
    }

    private static void write(JsonGenerator json, Optional<ConfigWrite> write, Path base) throws IOException {
        Json.text(
                json, "file", write.map(w -> Slashes.relative(base, w.rewrite().file())));
        json.writeStringField("outcome", write.map(ConfigWriteJson::outcome).orElse("not-needed"));
        json.writeBooleanField("dryRun", write.map(ConfigWrite::dryRun).orElse(false));
        Json.texts(json, "inserted", write.map(ConfigWrite::inserted).orElse(List.of()));
        Json.objects(json, "leftAsItIs", write.map(ConfigWrite::conflicts).orElse(List.of()), conflict -> {
            json.writeStringField("pointer", conflict.pointer());
            json.writeNumberField("line", conflict.line());
            json.writeStringField("why", conflict.why());
        });
        Json.text(json, "diff", write.filter(ConfigWrite::dryRun).map(w -> ConfigReport.diff(w, base)));
    }

    private static String outcome(ConfigWrite write) {
        if (!write.rewrite().changes()) {
            return "unchanged";
        }
        if (write.rewrite().before().isEmpty()) {
            return "written";
        }
        return write.inserted().isEmpty() ? "replaced" : "merged";
    }
}
