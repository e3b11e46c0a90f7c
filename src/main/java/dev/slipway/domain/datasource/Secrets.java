package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides what of a URL must not be shown; where it cannot tell, it hides. */
final class Secrets {
    private static final List<String> TELLTALE =
            List.of("pass", "pasw", "pwd", "secret", "key", "token", "cred", "auth", "signature");
    private static final Set<String> HARMLESS =
            Set.of("true", "false", "require", "prefer", "disable", "strict", "allow", "verify-ca", "verify-full");
    private static final int LONGEST_NUMBER = 5;

    private Secrets() {}

    /** Whether a parameter's value has to be hidden. */
    static boolean isSecret(UrlKind kind, String name, Optional<ParameterMeaning> meaning, String value) {
        if (value.isEmpty()) {
            return false;
        }
        if (meaning.isPresent() ? meaning.get().values() == ValueKind.SECRET : isTelltale(name)) {
            return true;
        }
        if (kind == UrlKind.SQLSERVER) {
            boolean mixed = Scan.has(value, "=;", whole(value)) || (value.indexOf(':') >= 0 && value.indexOf('@') >= 0);
            return meaning.isEmpty() ? !isHarmless(value) : mixed;
        }
        if (value.indexOf('@') >= 0) {
            return true;
        }
        int mark = value.indexOf('?');
        if (mark >= 0) {
            return isSecret(kind, name, meaning, value.substring(0, mark)) || isSecretPiece(kind, value, mark + 1);
        }
        return meaning.isEmpty() && !isHarmless(value);
    }

    /** What follows a second question mark was meant to be a parameter. */
    private static boolean isSecretPiece(UrlKind kind, String value, int from) {
        int end = Scan.first(value, "?", from, value.length());
        RawParameter piece = QueryReader.parameter(value, from, end);
        String name = piece.name().of(value);
        String text = piece.value().map(range -> range.of(value)).orElse(name);
        return isSecret(kind, name, ParameterTable.find(kind, name), text)
                || (end < value.length() && !isHarmless(value.substring(end + 1)));
    }

    private static boolean isTelltale(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return TELLTALE.stream().anyMatch(lower::contains);
    }

    private static boolean isHarmless(String value) {
        boolean number = value.length() <= LONGEST_NUMBER && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return number || HARMLESS.contains(value);
    }

    private static TextRange whole(String text) {
        return new TextRange(0, text.length());
    }

    /** Everything in a URL that must be hidden. */
    static List<TextRange> in(String text, UrlKind kind, Anatomy anatomy, List<UrlParameter> parameters) {
        List<TextRange> hidden = new ArrayList<>(anatomy.hidden());
        anatomy.fragment().ifPresent(hidden::add);
        for (UrlParameter parameter : parameters) {
            if (!parameter.nameIsPlain()) {
                hidden.add(parameter.range());
            } else if (parameter.secret()) {
                hidden.add(parameter.valueRange());
            }
        }
        if (kind != UrlKind.SQLSERVER && kind != UrlKind.SQLITE) {
            int end = anatomy.query()
                    .or(anatomy::fragment)
                    .map(TextRange::start)
                    .orElse(anatomy.body().end());
            int from = anatomy.hidden().stream()
                    .mapToInt(TextRange::end)
                    .max()
                    .orElse(anatomy.scheme().end());
            betweenColonAndAt(text, from, end, hidden);
        }
        return hidden;
    }

    /** Whatever else a text may be: between a colon and an {@code @} stands a password. */
    private static void betweenColonAndAt(String text, int from, int to, List<TextRange> hidden) {
        int colon = -1;
        boolean shown = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '@' && colon >= 0 && shown) {
                hidden.add(new TextRange(colon + 1, i));
            }
            shown = c != '@' && colon >= 0;
            colon = c == ':' && colon < 0 ? i : c == '@' ? -1 : colon;
        }
    }
}
