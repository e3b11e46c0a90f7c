package dev.slipway.cli.connections;

import dev.slipway.cli.InvalidValue;
import dev.slipway.cli.Line;
import dev.slipway.domain.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Spans of time as they are typed: {@code 200ms}, {@code 1.5s}, {@code 10m}, {@code 24h}, or a bare number. */
final class Spans {
    private static final Duration LONGEST = Duration.ofDays(7);

    private Spans() {}

    /** The option's value as a span; a bare number counts {@code unit}s. */
    static Optional<Duration> of(Line line, String option, ChronoUnit unit, Duration least) throws ProblemException {
        Optional<String> text = line.text(option);
        return text.isPresent() ? Optional.of(parse(option, text.get(), unit, least)) : Optional.empty();
    }

    /** A span of at least {@code least} and at most seven days. */
    static Duration parse(String option, String text, ChronoUnit unit, Duration least) throws ProblemException {
        int end = text.length();
        while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        Optional<BigDecimal> number = Decimals.number(text.substring(0, end));
        Optional<ChronoUnit> named = end == text.length() ? Optional.of(unit) : unit(text.substring(end));
        if (number.isPresent() && named.isPresent()) {
            BigDecimal nanos = number.get()
                    .multiply(BigDecimal.valueOf(named.get().getDuration().toNanos()));
            if (nanos.compareTo(BigDecimal.valueOf(least.toNanos())) >= 0
                    && nanos.compareTo(BigDecimal.valueOf(LONGEST.toNanos())) <= 0) {
                return Duration.ofNanos(nanos.longValue());
            }
        }
        throw new ProblemException(new InvalidValue(
                option, text, "a time from " + text(least) + " to 7 days, such as 200ms, 1.5s, 10m or 2h"));
    }

    private static Optional<ChronoUnit> unit(String name) {
        return switch (name) {
            case "ms" -> Optional.of(ChronoUnit.MILLIS);
            case "s" -> Optional.of(ChronoUnit.SECONDS);
            case "m", "min" -> Optional.of(ChronoUnit.MINUTES);
            case "h" -> Optional.of(ChronoUnit.HOURS);
            default -> Optional.empty();
        };
    }

    private static String text(Duration least) {
        return least.toMillis() < 1000 ? least.toMillis() + " ms" : least.toSeconds() + " s";
    }
}
