package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sets parameters in a URL; every byte but theirs stays. */
public final class UrlEdit {
    private UrlEdit() {}

    /**
     * The edits that give settings their values: every parameter of that meaning gets it, and one that is missing comes
     * last. Time-outs are in seconds, {@code pgbouncer} is {@code true} or {@code false}.
     */
    public static UrlEditResult set(ConnectionUrl url, Map<PoolSetting, String> settings) {
        ReadUrl reading = url.reading();
        Optional<UrlEditResult> refusal = EditRefusal.of(url, new TreeMap<>(settings));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String repaired = Separators.repaired(url);
        return repaired.equals(url.raw())
                ? new UrlEditResult.Edited(edits(reading, settings))
                : ofRepaired(url, repaired, settings);
    }

    /** Parameters that are swallowed by a value are freed first, or the new one would be swallowed too. */
    private static UrlEditResult ofRepaired(ConnectionUrl url, String repaired, Map<PoolSetting, String> settings) {
        ConnectionUrl again = ConnectionUrl.read(repaired, url.provider());
        Optional<UrlEditResult> refusal = EditRefusal.of(again, new TreeMap<>(settings));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String wanted = TextEdit.apply(repaired, edits(again.reading(), settings));
        return new UrlEditResult.Edited(List.of(difference(url.raw(), wanted)));
    }

    private static TextEdit difference(String before, String after) {
        int least = Math.min(before.length(), after.length());
        int start = 0;
        while (start < least && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int tail = 0;
        while (tail < least - start
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return new TextEdit(start, before.length() - tail, after.substring(start, after.length() - tail));
    }

    private static List<TextEdit> edits(ReadUrl reading, Map<PoolSetting, String> settings) {
        List<TextEdit> edits = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        new TreeMap<>(settings).forEach((setting, value) -> {
            String name = setting.parameter(reading.kind()).orElseThrow();
            String written = written(reading.kind(), setting, value);
            List<UrlParameter> present = present(reading, name);
            present.forEach(parameter -> replacement(parameter, written).ifPresent(edits::add));
            if (present.isEmpty()) {
                missing.add(name + "=" + written);
            }
        });
        appended(reading, missing).ifPresent(edits::add);
        edits.sort(Comparator.comparingInt(TextEdit::start));
        return edits;
    }

    /** The edits for one setting of a URL in which it can be set. */
    static List<TextEdit> edits(ReadUrl reading, PoolSetting setting, String value) {
        String name = setting.parameter(reading.kind()).orElseThrow();
        List<UrlParameter> present = present(reading, name);
        if (present.isEmpty()) {
            return appended(reading, List.of(name + "=" + value)).stream().toList();
        }
        return present.stream()
                .flatMap(parameter -> replacement(parameter, value).stream())
                .toList();
    }

    private static List<UrlParameter> present(ReadUrl reading, String name) {
        Optional<ParameterMeaning> meaning = ParameterTable.find(reading.kind(), name);
        return reading.parameters().stream()
                .filter(parameter -> meaning.isPresent() && parameter.meaning().equals(meaning))
                .toList();
    }

    private static Optional<TextEdit> replacement(UrlParameter parameter, String value) {
        if (parameter.assigned() && parameter.value().equals(value)) {
            return Optional.empty();
        }
        String text = parameter.assigned() ? value : "=" + value;
        return Optional.of(TextEdit.replace(parameter.valueRange(), text));
    }

    /** MongoDB counts in milliseconds. */
    private static String written(UrlKind kind, PoolSetting setting, String value) {
        boolean milliseconds = kind == UrlKind.MONGODB && setting == PoolSetting.CONNECT_TIMEOUT;
        return milliseconds ? Long.toString(Long.parseLong(value) * 1000) : value;
    }

    private static Optional<TextEdit> appended(ReadUrl reading, List<String> parameters) {
        if (parameters.isEmpty()) {
            return Optional.empty();
        }
        Anatomy anatomy = reading.anatomy();
        boolean semicolons = reading.kind() == UrlKind.SQLSERVER;
        int end = anatomy.query()
                .map(TextRange::end)
                .or(() -> anatomy.fragment().map(fragment -> fragment.start() - 1))
                .orElse(anatomy.body().end());
        String separator = semicolons ? ";" : "&";
        String list = String.join(separator, parameters);
        if (anatomy.query().isEmpty()) {
            return Optional.of(TextEdit.insert(end, (semicolons ? ";" : "?") + list));
        }
        TextRange query = anatomy.query().get();
        boolean open = (query.length() == 0 && !semicolons) || reading.text().startsWith(separator, end - 1);
        return Optional.of(TextEdit.insert(end, (open ? "" : separator) + list));
    }
}
