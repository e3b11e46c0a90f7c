package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * Finds what was meant to separate parameters and does not: a second {@code ?}, {@code &} without a {@code ?} before it,
 * an ampersand that HTML escaped, a semicolon, an encoded sign.
 */
final class Separators {
    /** What people write for {@code ?} or {@code &}; the longer one first. */
    private static final List<String> WRONG = List.of("&amp;", "%26", "%3F", "%3f", "%3B", "%3b", "?", "&", ";");

    private static final int LONGEST_NAME = 40;

    private final ReadUrl reading;
    private final String text;

    private Separators(ReadUrl reading) {
        this.reading = reading;
        this.text = reading.text();
    }

    /**
     * A wrong one.
     *
     * @param taken what takes it, and all that follows, as its own text
     */
    record Wrong(TextRange range, String instead, String taken) {
        TextEdit edit() {
            return TextEdit.replace(range, instead);
        }
    }

    /** The first one in the order of the text; putting it right may bring up another. */
    static Optional<Wrong> first(ReadUrl reading) {
        return switch (reading.kind()) {
            case POSTGRESQL, MYSQL, MONGODB -> new Separators(reading).first();
            case SQLSERVER, SQLITE, ACCELERATE, UNKNOWN -> Optional.empty();
        };
    }

    /** The URL with all of them put right. */
    static String repaired(ConnectionUrl url) {
        String repaired = url.raw();
        Optional<Wrong> wrong = first(url.reading());
        for (int i = 0; i < 20 && wrong.isPresent(); i++) {
            repaired = TextEdit.apply(repaired, List.of(wrong.get().edit()));
            wrong = first(ReadUrl.of(repaired, url.provider()));
        }
        return repaired;
    }

    private Optional<Wrong> first() {
        Optional<Wrong> inPath = reading.anatomy().database().flatMap(this::inDatabase);
        if (inPath.isPresent()) {
            return inPath;
        }
        for (UrlParameter parameter : reading.parameters()) {
            Optional<Wrong> found = in(parameter);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Where parameters begin without a {@code ?}, they are taken for the name of the database. */
    private Optional<Wrong> inDatabase(TextRange database) {
        return wrong(database, database.start(), "?", "the database's name", false);
    }

    private Optional<Wrong> in(UrlParameter parameter) {
        TextRange range = parameter.range();
        if (text.startsWith("amp;", range.start()) && text.startsWith("&", range.start() - 1)) {
            TextRange rest = new TextRange(range.start(), range.start() + 4);
            return Optional.of(new Wrong(rest, "", "a name"));
        }
        String taken = "the value of " + parameter.shownName();
        // The name of an application may end so; a number, a flag or the name of a schema does not.
        boolean plain = parameter
                .meaning()
                .filter(m ->
                        m.name().equals("schema") || (m.values() != ValueKind.TEXT && m.values() != ValueKind.SECRET))
                .isPresent();
        if (plain && parameter.valueRange().length() > 1 && text.startsWith("?", range.end() - 1)) {
            return Optional.of(new Wrong(new TextRange(range.end() - 1, range.end()), "", taken));
        }
        return wrong(range, range.start(), "&", taken, true);
    }

    private Optional<Wrong> wrong(TextRange part, int from, String instead, String taken, boolean anyName) {
        int lastEquals = Scan.last(text, '=', from, part.end());
        for (int at = from; at < lastEquals; at++) {
            for (String sign : WRONG) {
                int behind = at + sign.length();
                boolean second = anyName && sign.equals("?");
                boolean there = text.startsWith(sign, at) && behind < part.end();
                // A second question mark has no other meaning; the other signs may belong to a value.
                boolean name = there && (second ? behind <= lastEquals : names(behind, part.end()));
                if (name) {
                    return Optional.of(new Wrong(new TextRange(at, behind), instead, taken));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the name of a known parameter stands there, with its equals sign. */
    private boolean names(int from, int to) {
        int limit = Math.min(to, from + LONGEST_NAME);
        int equals = Scan.first(text, "=", from, limit);
        return equals < limit
                && ParameterTable.find(reading.kind(), text.substring(from, equals))
                        .isPresent();
    }
}
