package dev.slipway.report;

import dev.slipway.domain.datasource.PoolSetting;
import dev.slipway.domain.text.Printable;
import dev.slipway.usecase.datasource.LimitResult;
import dev.slipway.usecase.datasource.LimitResult.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code datasource limit} did. */
public final class LimitReport {
    private LimitReport() {}

    /** For people; the new URL and nothing else where it was asked for. */
    public static String text(LimitResult result) {
        return switch (result.outcome()) {
            case PRINTED -> result.url().orElse("") + "\n";
            case NOTHING_TO_LIMIT ->
                result.url().map(url -> url + "\n").orElse("Nothing to limit: nothing was changed.\n");
            case UNCHANGED ->
                Printable.word(result.place()) + " has " + settings(result) + " already; nothing was changed.\n  "
                        + result.after() + "\n";
            case CHANGED -> Printable.word(result.place()) + ": set " + settings(result) + change(result);
            case EXPORTED ->
                Printable.word(result.variable().orElse("DATABASE_URL")) + " for the later steps of the workflow: set "
                        + settings(result) + change(result);
            case WOULD_CHANGE -> diff(result);
        };
    }

    /** Whether the text is the URL with its password, as it was asked for. */
    public static boolean isAsked(LimitResult result) {
        return result.outcome() == Ending.PRINTED
                || (result.outcome() == Ending.NOTHING_TO_LIMIT && result.url().isPresent());
    }

    private static String change(LimitResult result) {
        return "\n  before  " + result.before() + "\n  after   " + result.after() + "\n";
    }

    private static String diff(LimitResult result) {
        String diff = UnifiedDiff.of(result.rewrites(), result.base());
        return diff.isEmpty() ? "would set " + settings(result) + change(result) : diff;
    }

    private static String settings(LimitResult result) {
        List<String> words = new ArrayList<>();
        for (Map.Entry<PoolSetting, String> entry : result.settings().entrySet()) {
            words.add(entry.getKey().word() + " " + entry.getValue());
        }
        return String.join(", ", words);
    }

    /** For machines: {@code slipway/datasource-limit/v1}; {@code url} is there only where it was asked for. */
    public static String json(LimitResult result) {
        return Json.object("slipway/datasource-limit/v1", json -> {
            json.writeStringField(
                    "outcome", result.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.writeStringField("place", result.place());
            Json.text(json, "variable", result.variable());
            json.writeStringField("before", result.before());
            json.writeStringField("after", result.after());
            json.writeObjectFieldStart("settings");
            for (Map.Entry<PoolSetting, String> entry : result.settings().entrySet()) {
                json.writeStringField(entry.getKey().word(), entry.getValue());
            }
            json.writeEndObject();
            Json.asked(json, "url", result.outcome() == Ending.PRINTED ? result.url() : Optional.empty());
            json.writeStringField("diff", UnifiedDiff.of(result.rewrites(), result.base()));
            Json.texts(json, "notes", result.notes());
        });
    }

    /** The command that makes GitHub's runner hide a text wherever it is logged. */
    public static String maskCommand(String secret) {
        String data = secret.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
        return "::add-mask::" + data;
    }
}
