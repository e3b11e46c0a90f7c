package dev.slipway.cli;

import java.util.Optional;

/** Option values that are numbers. */
public final class Numbers {
    private static final int THOUSAND = 1000;
    private static final int DECIMALS = 3;

    private Numbers() {}

    /** A whole number without sign, within bounds, both included; empty when the text is none. */
    public static Optional<Integer> whole(String text, int least, int most) {
        long value = digits(text) ? Long.parseLong(text) : -1;
        return value < least || value > most ? Optional.empty() : Optional.of((int) value);
    }

    /** A number above 0 with up to three decimals, in thousandths: 1500 for {@code 1.5}; empty when the text is none. */
    public static Optional<Long> thousandths(String text, int most) {
        int dot = text.indexOf('.');
        String whole = dot < 0 ? text : text.substring(0, dot);
        String decimals = dot < 0 ? "0" : text.substring(dot + 1);
        boolean valid = digits(whole) && digits(decimals) && decimals.length() <= DECIMALS;
        long value =
                valid ? Long.parseLong(whole) * THOUSAND + Long.parseLong((decimals + "00").substring(0, DECIMALS)) : 0;
        return value < 1 || value > (long) most * THOUSAND ? Optional.empty() : Optional.of(value);
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 10;
    }
}
