package dev.slipway.report.check;

import dev.slipway.domain.judgement.Fix;
import dev.slipway.port.FileModes.ModeChange;
import dev.slipway.report.Json;
import dev.slipway.report.Paragraph;
import dev.slipway.report.UnifiedDiff;
import dev.slipway.report.outcome.JudgedProject;
import dev.slipway.report.outcome.OutcomeJson;
import dev.slipway.usecase.deploycheck.FixResult;
import java.nio.file.Path;
import java.util.List;

/** What {@code check --fix} changes: one diff without secrets, then what is left to do by hand. */
public final class FixReport {
    private FixReport() {}

    public static String text(FixResult result) {
        StringBuilder text = new StringBuilder(diff(result));
        String verb = result.written() ? "done  " : "would be done  ";
        result.made().forEach(fix -> Paragraph.append(text, verb, words(fix)));
        result.modes()
                .forEach(each -> Paragraph.append(text, "mode  ", shown(result, each.file()) + "  " + modes(each)));
        fetched(result).forEach(engine -> Paragraph.append(text, "fetched  ", engine));
        result.byHand().forEach(why -> Paragraph.append(text, "by hand  ", why));
        if (result.made().isEmpty() && result.byHand().isEmpty()) {
            text.append("Nothing that can be put right was found.\n");
        }
        return text.append('\n').toString();
    }

    /** The judgement as {@code check} has it, and what was changed. */
    public static String json(FixResult result, JudgedProject judged) {
        return Json.object("slipway/check/v1", json -> {
            OutcomeJson.append(json, judged);
            json.writeObjectFieldStart("fix");
            json.writeBooleanField("written", result.written());
            Json.texts(json, "done", result.made().stream().map(Fix::words).toList());
            Json.objects(json, "modes", result.modes(), each -> {
                json.writeStringField("file", shown(result, each.file()));
                json.writeStringField("before", octal(each.before()));
                json.writeStringField("after", octal(each.after()));
            });
            Json.texts(json, "fetched", fetched(result));
            Json.texts(json, "byHand", result.byHand());
            json.writeStringField("diff", diff(result));
            json.writeEndObject();
        });
    }

    private static List<String> fetched(FixResult result) {
        return result.fetched().stream().map(engine -> shown(result, engine)).toList();
    }

    /** From the project's folder where it is in there. */
    private static String shown(FixResult result, Path file) {
        Path shown = file.startsWith(result.folder()) ? result.folder().relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }

    /** {@code 0600 to 0644}. */
    private static String modes(ModeChange change) {
        return octal(change.before()) + " to " + octal(change.after());
    }

    private static String octal(int mode) {
        return "0" + Integer.toOctalString(mode);
    }

    private static String diff(FixResult result) {
        return UnifiedDiff.of(result.rewrites(), result.folder());
    }

    /** The command that does the same; of a target what was written, as what became of its engine is told by itself. */
    private static String words(Fix fix) {
        return fix instanceof Fix.AddTarget target ? target.binaryTarget() + " in binaryTargets" : fix.words();
    }
}
