package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.platform.Decision;
import dev.slipway.domain.platform.Libc;
import dev.slipway.domain.platform.Loads;
import dev.slipway.domain.platform.Probe;
import dev.slipway.domain.text.Printable;
import dev.slipway.usecase.platformquery.PlatformAnswer;
import java.io.IOException;
import java.util.List;

/** What {@code engine platform} found out. */
public final class PlatformReport {
    private static final String UNDEFINED = "nothing (undefined)";

    private PlatformReport() {}

    /**
     * For people.
     *
     * @param explain whether every look at the host is shown
     */
    public static String text(PlatformAnswer answer, boolean explain) {
        StringBuilder text = new StringBuilder();
        Decision decision = answer.decision();
        text.append("host              ").append(Printable.word(host(answer))).append('\n');
        text.append("Prisma decides    " + Printable.word(decided(decision)) + "   (Prisma " + answer.prisma() + ", "
                + Printable.word(Sources.shortened(answer.versionSource())) + ")\n");
        text.append("what loads there  ").append(loads(answer.loads())).append('\n');
        Paragraph.append(text, " ".repeat(18), answer.loads().why());
        section(text, "to do", answer.advice());
        section(text, "because", decision.evidence());
        section(text, "Prisma warns there", decision.warnings());
        section(text, "take care", answer.loads().warnings());
        if (explain) {
            section(
                    text,
                    "looked at",
                    decision.probes().stream().map(PlatformReport::line).toList());
        }
        return text.toString();
    }

    private static String host(PlatformAnswer answer) {
        StringBuilder host = new StringBuilder(answer.host().description());
        host.append(
                ": " + answer.host().probe().os() + " " + answer.host().probe().arch());
        answer.loads().libc().ifPresent(libc -> host.append(", ").append(libc.id()));
        String distro = answer.decision().distroId();
        if (!distro.isEmpty()) {
            host.append(", ").append(distro);
        }
        answer.decision().openssl().ifPresent(v -> host.append(", OpenSSL ").append(v));
        return host.toString();
    }

    private static String decided(Decision decision) {
        return decision.binaryTarget()
                .orElseGet(() -> decision.thrown()
                        .map(t -> "nothing: it throws \"" + t + "\"")
                        .orElse(UNDEFINED));
    }

    private static String loads(Loads loads) {
        String target = loads.binaryTarget().map(BinaryTarget::name).orElse(loads.certain() ? "nothing" : "not known");
        return loads.certain() || loads.binaryTarget().isEmpty() ? target : target + "   (not certain)";
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(title).append('\n');
            lines.forEach(
                    line -> text.append("  ").append(line.replace("\n", "\n  ")).append('\n'));
        }
    }

    private static String line(Probe probe) {
        return probe.looked() + ": " + probe.saw();
    }

    /**
     * For machines: {@code slipway/engine-platform/v1}.
     *
     * @param explain whether every look at the host is shown
     */
    public static String json(PlatformAnswer answer, boolean explain) {
        Decision decision = answer.decision();
        return Json.object("slipway/engine-platform/v1", json -> {
            Json.text(json, "binaryTarget", decision.binaryTarget());
            json.writeStringField("os", answer.host().probe().os());
            json.writeStringField("arch", answer.host().probe().arch());
            Json.text(json, "libc", answer.loads().libc().map(Libc::id));
            json.writeObjectFieldStart("distro");
            Json.text(json, "id", decision.distro().original());
            Json.text(json, "family", decision.distro().family());
            json.writeEndObject();
            Json.text(json, "openssl", decision.openssl());
            json.writeStringField("prisma", answer.prisma().text());
            json.writeStringField("versionSource", answer.versionSource());
            json.writeStringField("host", answer.host().description());
            Json.text(json, "thrown", decision.thrown());
            loads(json, answer.loads());
            Json.texts(json, "evidence", decision.evidence());
            Json.texts(json, "warnings", decision.warnings());
            Json.texts(json, "advice", answer.advice());
            Json.texts(json, "notes", answer.host().notes());
            if (explain) {
                Json.objects(json, "probes", decision.probes(), probe -> {
                    json.writeStringField("looked", probe.looked());
                    json.writeStringField("saw", probe.saw());
                });
            }
        });
    }

    private static void loads(JsonGenerator json, Loads loads) throws IOException {
        json.writeObjectFieldStart("loads");
        Json.text(json, "binaryTarget", loads.binaryTarget().map(BinaryTarget::name));
        json.writeStringField("why", loads.why());
        json.writeBooleanField("certain", loads.certain());
        Json.texts(json, "warnings", loads.warnings());
        json.writeEndObject();
    }
}
