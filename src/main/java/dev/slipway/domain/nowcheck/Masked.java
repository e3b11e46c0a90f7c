package dev.slipway.domain.nowcheck;

import dev.slipway.domain.text.MaskedText;

/** Text without the passwords of URLs in it. */
public final class Masked {
    private Masked() {}

    /** The same text, as {@link MaskedText} shows it. */
    public static String text(String text) {
        return MaskedText.of(text);
    }
}
