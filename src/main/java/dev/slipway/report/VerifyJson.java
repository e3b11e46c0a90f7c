package dev.slipway.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.loader.Loading;
import dev.slipway.domain.binary.loader.Loading.Answer;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.NamedEngine;
import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.platform.Libc;
import dev.slipway.domain.verification.BuiltFor;
import dev.slipway.domain.verification.Distribution;
import dev.slipway.domain.verification.Examined;
import dev.slipway.domain.verification.Site;
import dev.slipway.usecase.engineverify.VerifyResult;
import java.io.IOException;
import java.util.Optional;

/** What {@code engine verify} found out, for machines: {@code slipway/engine-verify/v1}. */
public final class VerifyJson {
    private VerifyJson() {}

    /** The document. */
    public static String of(VerifyResult result, Catalogue catalogue) {
        return Json.object("slipway/engine-verify/v1", json -> {
            loads(json, result.answer());
            place(json, result.site());
            Json.objects(json, "results", result.files(), file -> file(json, file));
            FindingJson.outcome(json, result.outcome(), catalogue);
        });
    }

    private static void loads(JsonGenerator json, Answer answer) throws IOException {
        if (answer == Answer.NOT_DECIDED) {
            json.writeNullField("loads");
        } else {
            json.writeBooleanField("loads", answer == Answer.LOADS);
        }
    }

    private static void place(JsonGenerator json, Site site) throws IOException {
        json.writeObjectFieldStart("place");
        json.writeStringField("name", site.name());
        Json.text(json, "os", site.os());
        Json.text(json, "arch", site.cpu().map(Cpu::node));
        Json.text(json, "libc", site.libc().map(Libc::id));
        Json.text(json, "distribution", site.distribution().map(Distribution::toString));
        json.writeEndObject();
    }

    private static void file(JsonGenerator json, Examined file) throws IOException {
        Optional<BuiltFor> built = file.builtFor();
        json.writeStringField("file", file.place().file());
        loads(json, file.answer());
        Json.text(json, "why", Optional.of(file.why()).filter(why -> !why.isEmpty()));
        Json.text(json, "loaderWords", file.loading().loaderWords());
        Json.text(json, "format", built.map(BuiltFor::format));
        Json.text(
                json,
                "machine",
                built.filter(each -> !each.cpus().isEmpty())
                        .map(each -> String.join(
                                " ", each.cpus().stream().map(Cpu::node).toList())));
        Json.text(json, "libc", built.flatMap(BuiltFor::libc));
        Json.text(json, "openssl", built.flatMap(BuiltFor::openssl));
        Json.text(
                json, "binaryTarget", file.engine().flatMap(NamedEngine::target).map(BinaryTarget::name));
        Json.text(json, "kind", file.engine().map(engine -> engine.kind().id()));
        Json.text(json, "commit", file.commit());
        json.writeNumberField("bytes", file.size());
        needed(json, file.loading());
        versions(json, file.loading());
        Json.texts(json, "notes", file.loading().notes());
    }

    private static void needed(JsonGenerator json, Loading loading) throws IOException {
        Json.objects(json, "needed", loading.needed(), library -> {
            json.writeStringField("name", library.name());
            Json.text(json, "found", library.found());
            Json.texts(json, "searched", library.searched());
        });
    }

    private static void versions(JsonGenerator json, Loading loading) throws IOException {
        Json.objects(json, "symbolVersions", loading.versions(), version -> {
            json.writeStringField("name", version.name());
            json.writeStringField("library", version.library());
            json.writeBooleanField("found", version.found());
        });
    }
}
