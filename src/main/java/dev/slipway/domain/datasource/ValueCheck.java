package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.text.TextRange;
import java.util.Optional;

/** Checks the values of parameters that are known. */
record ValueCheck(ReadUrl reading, UrlParameter parameter, ParameterMeaning meaning) {
    /** Digits that a 64-bit number certainly holds. */
    private static final int MOST_DIGITS = 19;

    Optional<UrlDefect> defect() {
        String value = parameter.value();
        if (Scan.braces(value, new TextRange(0, value.length()))) {
            return Optional.empty();
        }
        return switch (meaning.values()) {
            case NUMBER -> number();
            case BOOLEAN ->
                meaning.words().contains(value) ? Optional.empty() : bad("true or false", meaning.name() + "=true");
            case WORD -> meaning.words().contains(value) ? Optional.empty() : word();
            case TEXT, SECRET -> Optional.empty();
        };
    }

    private Optional<UrlDefect> number() {
        if (!isNumber(parameter.value())) {
            String unit = meaning.unit().isEmpty() ? "" : " (in " + meaning.unit() + ")";
            return bad("a whole number" + unit, meaning.name() + "=1");
        }
        boolean limit = PoolSetting.CONNECTION_LIMIT
                .parameter(reading.kind())
                .filter(meaning.name()::equals)
                .isPresent();
        if (!limit || !parameter.value().chars().allMatch(c -> c == '0')) {
            return Optional.empty();
        }
        if (reading.kind() == UrlKind.MONGODB) {
            return bad("at least 1", meaning.name() + "=1");
        }
        return Optional.of(reading.defect(
                DefectKind.UNLIMITED_POOL,
                Severity.WARNING,
                parameter.range(),
                parameter.shownName() + "=0 sets no limit: one process may open any number of connections.",
                Optional.of(parameter.shownName() + "=1"),
                "Write the number that one process may open; 1 for a function that serves one request at a time."));
    }

    private Optional<UrlDefect> word() {
        boolean verify = meaning.name().equals("sslmode") && parameter.value().startsWith("verify");
        String instead = verify
                ? "sslmode=require&sslaccept=strict"
                : meaning.name() + "=" + meaning.words().get(0);
        return Optional.of(reading.defect(
                DefectKind.IGNORED_VALUE,
                Severity.WARNING,
                parameter.range(),
                "Prisma does not know " + parameter.shownName() + "=" + parameter.shown() + ", so " + fallback()
                        + ". It knows " + String.join(", ", meaning.words()) + ".",
                Optional.of(instead),
                "Write one of those words" + (verify ? "; " + instead + " checks the server's certificate." : ".")));
    }

    private String fallback() {
        if (meaning.name().equals("encrypt")) {
            return "only the login is encrypted";
        }
        boolean strict = reading.kind() == UrlKind.POSTGRESQL && meaning.name().equals("sslaccept");
        return (strict ? "strict" : meaning.standard()) + " holds";
    }

    private Optional<UrlDefect> bad(String wanted, String example) {
        String shown = parameter.value().isEmpty() ? "nothing" : parameter.shown();
        return Optional.of(reading.defect(
                DefectKind.BAD_VALUE,
                Severity.ERROR,
                parameter.range(),
                parameter.shownName() + " must be " + wanted + ", not " + shown
                        + ". The engine refuses the whole URL (P1013).",
                Optional.of(example),
                "Correct the value of " + parameter.shownName() + "."));
    }

    /** As the engine reads numbers: digits, perhaps behind a plus sign. */
    private static boolean isNumber(String value) {
        String digits = value.startsWith("+") ? value.substring(1) : value;
        return !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
