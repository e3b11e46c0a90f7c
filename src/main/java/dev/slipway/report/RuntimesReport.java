package dev.slipway.report;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.usecase.platformquery.ListRuntimes.CpuTarget;
import dev.slipway.usecase.platformquery.ListRuntimes.NamedRuntime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The runtimes and images that can be named. */
public final class RuntimesReport {
    private static final int FEW = 3;

    private RuntimesReport() {}

    /** For people: a table, one runtime in a line. */
    public static String text(List<NamedRuntime> runtimes, PrismaVersion version) {
        TextTable table = new TextTable("runtime", "Prisma " + version + " decides", "notes");
        for (NamedRuntime runtime : runtimes) {
            table.row(runtime.name(), decided(runtime), notes(runtime));
        }
        return table.text();
    }

    private static String decided(NamedRuntime runtime) {
        List<String> decided = new ArrayList<>();
        for (CpuTarget target : runtime.targets()) {
            // Where nothing loads, such as on s390x, Prisma's answer is of no use.
            target.loads().ifPresent(loads -> decided.add(target.arch() + " " + both(target, loads)));
        }
        return decided.isEmpty() ? "no engine loads" : String.join(", ", decided);
    }

    private static String both(CpuTarget target, String loads) {
        String decided = target.decided().orElse("nothing");
        return decided.equals(loads) ? decided : decided + " (" + loads + " loads)";
    }

    private static String notes(NamedRuntime runtime) {
        List<String> notes = new ArrayList<>();
        if (!runtime.aliases().isEmpty()) {
            List<String> aliases = runtime.aliases();
            notes.add("also " + String.join(", ", aliases.subList(0, Math.min(FEW, aliases.size())))
                    + (aliases.size() > FEW ? ", …" : ""));
        }
        runtime.kin().deprecated().ifPresent(date -> notes.add("deprecated " + date));
        if (runtime.kin().moving()) {
            notes.add("means another system later");
        }
        if (!runtime.kin().verified()) {
            notes.add("unverified");
        }
        return String.join("; ", notes);
    }

    /** For machines: {@code slipway/engine-runtimes/v1}. */
    public static String json(List<NamedRuntime> runtimes, PrismaVersion version) {
        return Json.object("slipway/engine-runtimes/v1", json -> {
            json.writeStringField("prisma", version.text());
            Json.objects(json, "runtimes", runtimes, runtime -> {
                json.writeStringField("runtime", runtime.name());
                Json.texts(json, "aliases", runtime.aliases());
                Json.objects(json, "targets", runtime.targets(), target -> {
                    json.writeStringField("arch", target.arch());
                    Json.text(json, "decides", target.decided());
                    Json.text(json, "loads", target.loads());
                });
                Json.text(json, "deprecated", runtime.kin().deprecated().map(LocalDate::toString));
                json.writeBooleanField("moving", runtime.kin().moving());
                json.writeBooleanField("verified", runtime.kin().verified());
                Json.text(json, "note", runtime.kin().about());
                json.writeStringField("source", runtime.kin().source());
            });
        });
    }
}
