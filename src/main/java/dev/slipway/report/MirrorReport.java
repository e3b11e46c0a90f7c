package dev.slipway.report;

import dev.slipway.domain.text.Printable;
import dev.slipway.usecase.enginemirror.MirrorResult;
import dev.slipway.usecase.enginemirror.MirroredEngine;
import dev.slipway.usecase.enginemirror.MirroredEngine.Damaged;
import dev.slipway.usecase.enginemirror.MirroredEngine.Exported;
import dev.slipway.usecase.enginemirror.MirroredEngine.Missing;
import dev.slipway.usecase.enginemirror.MirroredEngine.State;
import java.util.Optional;

/** The state of a mirror after {@code engine mirror export} or {@code verify}. */
public final class MirrorReport {
    private MirrorReport() {}

    /** For people. */
    public static String text(MirrorResult result) {
        StringBuilder text = new StringBuilder();
        for (MirroredEngine engine : result.engines()) {
            text.append(word(engine.state(), result.dryRun()) + "  " + Printable.word(engine.path()) + ".gz");
            reason(engine.state()).ifPresent(why -> text.append("\n         ").append(Printable.word(why)));
            text.append('\n');
        }
        long good = result.engines().stream().filter(e -> e.state().good()).count();
        text.append('\n').append(Printable.word(result.address())).append(": ");
        text.append(completeness(result));
        return text.append(good + " of " + result.engines().size() + " engines\n")
                .toString();
    }

    /**
     * For machines: {@code slipway/engine-mirror-export/v1} or {@code slipway/engine-mirror-verify/v1}.
     *
     * @param verb {@code export} or {@code verify}
     */
    public static String json(String verb, MirrorResult result) {
        return Json.object("slipway/engine-mirror-" + verb + "/v1", json -> {
            json.writeStringField("mirror", result.address());
            json.writeBooleanField("dryRun", result.dryRun());
            json.writeBooleanField("complete", result.complete());
            Json.objects(json, "engines", result.engines(), engine -> {
                json.writeStringField("engineHash", engine.file().hash().hex());
                json.writeStringField("binaryTarget", engine.file().target().name());
                json.writeStringField("kind", engine.file().kind().id());
                json.writeStringField("path", engine.path() + ".gz");
                json.writeStringField(
                        "state", word(engine.state(), result.dryRun()).strip().replace(' ', '-'));
                Json.text(json, "why", reason(engine.state()));
            });
        });
    }

    private static String completeness(MirrorResult result) {
        if (result.complete()) {
            return result.dryRun() ? "would be complete, " : "complete, ";
        }
        return result.dryRun() ? "would NOT be complete, " : "NOT complete, ";
    }

    /** Padded to one width for the column. */
    private static String word(State state, boolean dryRun) {
        if (state instanceof Exported) {
            return dryRun ? "to fetch" : "exported";
        }
        return state instanceof Missing ? "missing " : state instanceof Damaged ? "damaged " : "right   ";
    }

    private static Optional<String> reason(State state) {
        if (state instanceof Missing missing) {
            return Optional.of(missing.what());
        }
        return state instanceof Damaged damaged ? Optional.of(damaged.why()) : Optional.empty();
    }
}
