package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads parameters as the engine of a provider does. */
final class Parameters {
    private Parameters() {}

    static List<UrlParameter> of(UrlKind kind, String text, List<RawParameter> raw) {
        List<UrlParameter> parameters = new ArrayList<>();
        for (RawParameter parameter : raw) {
            parameters.add(read(kind, text, parameter));
        }
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            last.merge(key(parameters.get(i)), i, (before, now) -> winner(parameters, before, now));
        }
        for (int i = 0; i < parameters.size(); i++) {
            UrlParameter parameter = parameters.get(i);
            if (last.getOrDefault(key(parameter), i) != i) {
                parameters.set(i, replaced(parameter));
            }
        }
        return List.copyOf(parameters);
    }

    /** The later one, unless the earlier has a spelling that the engine looks for first. */
    private static int winner(List<UrlParameter> parameters, int before, int now) {
        return rank(parameters.get(before)) < rank(parameters.get(now)) ? before : now;
    }

    private static int rank(UrlParameter parameter) {
        List<String> names = parameter.meaning().map(ParameterMeaning::names).orElse(List.of());
        int rank = 0;
        while (rank < names.size() && !names.get(rank).equalsIgnoreCase(parameter.name())) {
            rank++;
        }
        return rank;
    }

    /** What two parameters have in common of which only one can have an effect. */
    static String key(UrlParameter parameter) {
        return parameter.meaning().map(ParameterMeaning::name).orElse("?" + parameter.name());
    }

    private static UrlParameter read(UrlKind kind, String text, RawParameter raw) {
        String name = name(kind, raw.name().of(text));
        TextRange range = raw.range();
        TextRange valueRange = raw.value().orElse(new TextRange(range.end(), range.end()));
        String rawValue = valueRange.of(text);
        String value = value(kind, rawValue);
        Optional<ParameterMeaning> meaning = ParameterTable.find(kind, name);
        boolean secret = Secrets.isSecret(kind, name, meaning, value);
        return new UrlParameter(
                name, rawValue, value, range, valueRange, raw.value().isPresent(), meaning, secret, true);
    }

    private static UrlParameter replaced(UrlParameter p) {
        return new UrlParameter(
                p.name(),
                p.rawValue(),
                p.value(),
                p.range(),
                p.valueRange(),
                p.assigned(),
                p.meaning(),
                p.secret(),
                false);
    }

    private static String name(UrlKind kind, String raw) {
        return switch (kind) {
            case SQLSERVER -> unbraced(raw);
            case SQLITE, MONGODB -> raw;
            default -> FormText.form(raw);
        };
    }

    private static String value(UrlKind kind, String raw) {
        return switch (kind) {
            case SQLSERVER -> unbraced(raw);
            case SQLITE -> raw;
            case MONGODB -> FormText.percent(raw);
            default -> FormText.form(raw);
        };
    }

    /** Takes off braces, between which everything but a closing one stands for itself. */
    private static String unbraced(String raw) {
        StringBuilder plain = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean brace = inside ? c == '}' : c == '{';
            inside = brace != inside;
            if (!brace) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
