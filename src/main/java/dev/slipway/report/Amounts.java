package dev.slipway.report;

import java.time.Duration;
import java.util.Locale;

/** Numbers and times for people. */
public final class Amounts {
    private Amounts() {}

    /** {@code 432,005,078}. */
    public static String whole(long number) {
        // Java's formatter loads a hundred classes, and every report says how many findings it has.
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int at = digits.length() - 3; at > (number < 0 ? 1 : 0); at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    /** {@code 1,000.0}. */
    static String tenths(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }

    /** {@code 0.5} or {@code 5,000}: without decimals that say nothing. */
    static String plain(double number) {
        return number == Math.rint(number)
                ? whole((long) number)
                : String.format(Locale.ROOT, "%,.3f", number).replaceAll("0+$", "");
    }

    /** {@code 1.2 %} of a share from 0 to 1; what is above nothing is never 0 %. */
    static String percent(double share) {
        if (share > 0 && share < 0.001) {
            return "under 0.1 %";
        }
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** {@code 200 ms}, {@code 1.5 s}, {@code 9 min 59 s}, {@code 24 h}. */
    static String span(Duration span) {
        if (span.compareTo(Duration.ofMinutes(1)) < 0) {
            return span.compareTo(Duration.ofSeconds(1)) < 0
                    ? plain(span.toNanos() / 1e6) + " ms"
                    : plain(Math.round(span.toNanos() / 1e7) / 100.0) + " s";
        }
        String hours = span.toHours() > 0 ? span.toHours() + " h " : "";
        String minutes = span.toMinutesPart() > 0 ? span.toMinutesPart() + " min " : "";
        String seconds = span.toSecondsPart() > 0 ? span.toSecondsPart() + " s" : "";
        return (hours + minutes + seconds).strip();
    }

    /** {@code 12:03:33} after the beginning. */
    static String moment(Duration at) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", at.toHours(), at.toMinutesPart(), at.toSecondsPart());
    }
}
