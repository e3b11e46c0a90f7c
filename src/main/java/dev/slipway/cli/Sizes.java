package dev.slipway.cli;

import java.util.Locale;
import java.util.Optional;

/** Option values that are sizes of files. */
final class Sizes {
    private static final int LARGEST = 1_000_000;

    private Sizes() {}

    /** Bytes: {@code 40MB}, {@code 38.5MiB}, {@code 4096}; empty when the text is none. */
    static Optional<Long> parse(String text) {
        int end = text.length();
        while (end > 0 && !Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        long unit = switch (text.substring(end).strip().toLowerCase(Locale.ROOT)) {
            case "", "b" -> 1;
            case "kb" -> 1_000;
            case "k", "kib" -> 1 << 10;
            case "mb" -> 1_000_000;
            case "m", "mib" -> 1 << 20;
            case "gb" -> 1_000_000_000;
            case "g", "gib" -> 1 << 30;
            default -> 0;
        };
        if (unit == 0) {
            return Optional.empty();
        }
        return unit == 1
                ? Numbers.whole(text.substring(0, end), 0, Integer.MAX_VALUE).map(Integer::longValue)
                : Numbers.thousandths(text.substring(0, end), LARGEST).map(thousandths -> thousandths * unit / 1000);
    }
}
