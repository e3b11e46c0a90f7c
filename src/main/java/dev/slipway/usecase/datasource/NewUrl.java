package dev.slipway.usecase.datasource;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.PoolSetting;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.datasource.UrlEdit;
import dev.slipway.domain.datasource.UrlEditResult;
import dev.slipway.domain.text.TextEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A URL with parameters set, as it is written and as it is once variables have their values.
 *
 * @param edits in the URL as written
 * @param value the new URL that a connection is opened with; a secret
 */
record NewUrl(List<TextEdit> edits, String value) {
    /**
     * The new URL.
     *
     * @param edited the edits that the URL needs once variables have their values
     * @return empty when no edit of what is written has that result: what has to change is inside a variable
     */
    static Optional<NewUrl> of(
            String written,
            UnaryOperator<String> expansion,
            Optional<Provider> provider,
            Map<PoolSetting, String> settings,
            UrlEditResult.Edited edited) {
        String value = expansion.apply(written);
        String wanted = TextEdit.apply(value, edited.edits());
        if (value.equals(written)) {
            return Optional.of(new NewUrl(edited.edits(), wanted));
        }
        Optional<List<TextEdit>> asWritten =
                UrlEdit.set(ConnectionUrl.read(written, provider), settings) instanceof UrlEditResult.Edited direct
                        ? Optional.of(direct.edits())
                        : Optional.empty();
        return asWritten
                .filter(edits -> leadsTo(written, edits, expansion, wanted))
                .or(() -> Optional.of(behindVariables(written, value, edited))
                        .filter(edits -> leadsTo(written, edits, expansion, wanted)))
                .map(edits -> new NewUrl(edits, wanted));
    }

    /**
     * The edits of what stands behind the last variable. Where a variable ends with a query, only its value tells that
     * an ampersand is due, or what is a parameter.
     */
    private static List<TextEdit> behindVariables(String written, String value, UrlEditResult.Edited edited) {
        int common = 0;
        while (common < Math.min(written.length(), value.length())
                && written.charAt(written.length() - 1 - common) == value.charAt(value.length() - 1 - common)) {
            common++;
        }
        int from = value.length() - common;
        int shift = written.length() - value.length();
        return edited.edits().stream()
                .filter(edit -> edit.start() >= from)
                .map(edit -> new TextEdit(edit.start() + shift, edit.end() + shift, edit.replacement()))
                .toList();
    }

    private static boolean leadsTo(
            String written, List<TextEdit> edits, UnaryOperator<String> expansion, String wanted) {
        return expansion.apply(TextEdit.apply(written, edits)).equals(wanted);
    }
}
