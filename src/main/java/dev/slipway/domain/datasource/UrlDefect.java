package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.text.TextRange;
import java.util.Optional;

/**
 * Something wrong with a connection URL; no text in it holds a secret.
 *
 * @param range the characters it is about, as offsets in the URL as given
 * @param maskedPosition where they begin in the masked URL, counted from 1
 * @param message one or two sentences
 * @param corrected what to write instead, masked: the whole URL, or one parameter
 * @param remedy what to do, in the imperative
 */
public record UrlDefect(
        DefectKind kind,
        Severity severity,
        TextRange range,
        int maskedPosition,
        String message,
        Optional<String> corrected,
        String remedy) {
    /** The rule of the catalogue. */
    public String rule() {
        return kind.rule();
    }
}
