package dev.slipway.cli;

import dev.slipway.domain.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Spans of time as they are typed: {@code 200ms}, {@code 1.5s}, {@code 10m}, {@code 24h}, or a bare number. */
public final class Spans {
    /** What a span is bounded by where nothing else is said. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final int DIGITS = 18;

    private Spans() {}

    /** A span of at least {@code least} and at most seven days. */
    public static Duration parse(Option<?> option, String text, ChronoUnit unit, Duration least)
            throws ProblemException {
        return parse(option, text, unit, least, LONGEST, "");
    }

    /**
     * A span within bounds, both included.
     *
     * @param why why there is that upper bound, a clause that begins with a comma; may be empty
     */
    public static Duration parse(
            Option<?> option, String text, ChronoUnit unit, Duration least, Duration most, String why)
            throws ProblemException {
        int end = text.length();
        while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        Optional<BigDecimal> number = number(text.substring(0, end));
        Optional<ChronoUnit> named = end == text.length() ? Optional.of(unit) : unit(text.substring(end));
        if (number.isPresent() && named.isPresent()) {
            BigDecimal nanos = number.get()
                    .multiply(BigDecimal.valueOf(named.get().getDuration().toNanos()));
            if (nanos.compareTo(BigDecimal.valueOf(least.toNanos())) >= 0
                    && nanos.compareTo(BigDecimal.valueOf(most.toNanos())) <= 0) {
                return Duration.ofNanos(nanos.longValue());
            }
        }
        throw option.isNot(
                text,
                "a time from " + text(least) + " to " + text(most) + why
                        + "; write for example 200ms, 1.5s, 10m or 2h");
    }

    /** A plain decimal number, neither negative nor with an exponent; empty when the text is none. */
    public static Optional<BigDecimal> number(String text) {
        boolean plain = !text.isEmpty()
                && text.length() <= DIGITS
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
                && text.chars().anyMatch(c -> c != '.')
                && text.indexOf('.') == text.lastIndexOf('.');
        return plain ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<ChronoUnit> unit(String name) {
        return switch (name) {
            case "ms" -> Optional.of(ChronoUnit.MILLIS);
            case "s" -> Optional.of(ChronoUnit.SECONDS);
            case "m", "min" -> Optional.of(ChronoUnit.MINUTES);
            case "h" -> Optional.of(ChronoUnit.HOURS);
            case "d" -> Optional.of(ChronoUnit.DAYS);
            default -> Optional.empty();
        };
    }

    /** A span as it is said: {@code 1 ms}, {@code 15 minutes}, {@code 7 days}. */
    public static String text(Duration span) {
        long millis = span.toMillis();
        if (millis % 1000 != 0 || millis == 0) {
            return millis + " ms";
        }
        long seconds = span.toSeconds();
        if (seconds % 86_400 == 0) {
            return several(seconds / 86_400, "day");
        }
        if (seconds % 3_600 == 0) {
            return several(seconds / 3_600, "hour");
        }
        return seconds % 60 == 0 ? several(seconds / 60, "minute") : seconds + " s";
    }

    private static String several(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
