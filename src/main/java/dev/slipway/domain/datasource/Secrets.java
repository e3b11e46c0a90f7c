package dev.slipway.domain.datasource;

import dev.slipway.domain.secret.MaskedText;
import dev.slipway.domain.secret.SecretNames;
import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what of a URL must not be shown; where it cannot tell, it hides. */
final class Secrets {
    private Secrets() {}

    /** Whether a parameter's value has to be hidden. */
    static boolean isSecret(UrlKind kind, String name, Optional<ParameterMeaning> meaning, String value) {
        if (value.isEmpty()) {
            return false;
        }
        if (meaning.isPresent() ? meaning.get().values() == ValueKind.SECRET : SecretNames.isTelltaleParameter(name)) {
            return true;
        }
        if (kind == UrlKind.SQLSERVER) {
            boolean mixed = Scan.has(value, "=;", whole(value)) || (value.indexOf(':') >= 0 && value.indexOf('@') >= 0);
            return meaning.isEmpty() ? !SecretNames.isHarmless(value) : mixed;
        }
        if (value.indexOf('@') >= 0) {
            return true;
        }
        int mark = value.indexOf('?');
        if (mark >= 0) {
            return isSecret(kind, name, meaning, value.substring(0, mark)) || isSecretPiece(kind, value, mark + 1);
        }
        return meaning.isEmpty() && !SecretNames.isHarmless(value);
    }

    /** What follows a second question mark was meant to be a parameter. */
    private static boolean isSecretPiece(UrlKind kind, String value, int from) {
        int end = Scan.first(value, "?", from, value.length());
        RawParameter piece = QueryReader.parameter(value, from, end);
        String name = piece.name().of(value);
        String text = piece.value().map(range -> range.of(value)).orElse(name);
        return isSecret(kind, name, ParameterTable.find(kind, name), text)
                || (end < value.length() && !SecretNames.isHarmless(value.substring(end + 1)));
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
        boolean told = anatomy.flaws().stream().anyMatch(flaw -> flaw.kind() == DefectKind.RESERVED_CHARACTER);
        int at = anatomy.hidden().stream().mapToInt(TextRange::end).max().orElse(0);
        // What breaks a password is told by its place, so that sign is shown.
        MaskedText.hidden(text).stream()
                .filter(range -> !told || range.end() > at)
                .forEach(hidden::add);
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
