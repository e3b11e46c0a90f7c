package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks how parameters are put together: question marks, the fragment, keys without a value. */
final class QueryCheck {
    private QueryCheck() {}

    static List<UrlDefect> of(ReadUrl reading) {
        List<UrlDefect> found = new ArrayList<>();
        switch (reading.kind()) {
            case SQLITE -> {
                twoQueries(reading).ifPresent(found::add);
                withoutValue(reading, "The SQLite connector of Prisma crashes on it.")
                        .ifPresent(found::add);
            }
            case MONGODB -> {
                swallowed(reading).ifPresent(found::add);
                withoutValue(reading, "MongoDB's driver refuses it.").ifPresent(found::add);
            }
            case SQLSERVER -> {}
            default -> {
                swallowed(reading).ifPresent(found::add);
                fragment(reading).ifPresent(found::add);
            }
        }
        return found;
    }

    /** What does not separate belongs to the value before it, with all that follows up to the next {@code &}. */
    private static Optional<UrlDefect> swallowed(ReadUrl reading) {
        return Separators.first(reading).map(wrong -> swallowed(reading, wrong));
    }

    private static UrlDefect swallowed(ReadUrl reading, Separators.Wrong wrong) {
        TextRange place = wrong.range();
        String found = place.of(reading.text());
        String sign = found.equals("amp;") ? "&amp;" : found;
        boolean second = sign.equals("?");
        String at = reading.at(place.start()) + " of the masked URL";
        String what = second
                ? "The URL has a second ? (" + at + "). It does not begin parameters:"
                : "A " + sign + " (" + at + ") does not separate parameters there:";
        String right = found.equals("amp;") ? "&" : wrong.instead();
        return reading.defect(
                DefectKind.SECOND_QUESTION_MARK,
                Severity.ERROR,
                place,
                what + " it and what follows are taken as " + wrong.taken() + ".",
                reading.masking().hides(place) ? Optional.empty() : reading.corrected(place, wrong.instead()),
                right.isEmpty()
                        ? "Remove the ? at the end."
                        : "Write " + right + " for " + (second ? "the second ?" : sign) + ".");
    }

    /** Whether a defect of the form says already what is wrong with a parameter's value. */
    static boolean explains(ReadUrl reading, UrlParameter parameter, Optional<Separators.Wrong> wrong) {
        return switch (reading.kind()) {
            case SQLSERVER -> false;
            case SQLITE -> !parameter.assigned();
            case MONGODB -> !parameter.assigned() || swallows(parameter, wrong);
            default -> swallows(parameter, wrong);
        };
    }

    private static boolean swallows(UrlParameter parameter, Optional<Separators.Wrong> wrong) {
        return wrong.filter(found -> found.range().start() >= parameter.range().start()
                        && found.range().end() <= parameter.range().end())
                .isPresent();
    }

    private static Optional<UrlDefect> twoQueries(ReadUrl reading) {
        Optional<TextRange> query = reading.anatomy().query();
        int path = reading.anatomy()
                .database()
                .map(TextRange::end)
                .orElse(reading.anatomy().scheme().end());
        if (query.isEmpty() || query.get().start() == path + 1) {
            return Optional.empty();
        }
        TextRange place = new TextRange(query.get().start() - 1, query.get().start());
        return Optional.of(reading.defect(
                DefectKind.SECOND_QUESTION_MARK,
                Severity.ERROR,
                place,
                "The URL has a second ?. Prisma reads the parameters behind the last one only.",
                reading.corrected(place, "&"),
                "Write & for the second ?."));
    }

    private static Optional<UrlDefect> fragment(ReadUrl reading) {
        Optional<TextRange> fragment = reading.anatomy().fragment();
        if (fragment.isEmpty()) {
            return Optional.empty();
        }
        TextRange inside = fragment.get();
        boolean parameters = QueryReader.read(reading.text(), inside).stream()
                .map(raw -> raw.name().of(reading.text()))
                .map(name -> name.substring(name.lastIndexOf('?') + 1))
                .anyMatch(name -> ParameterTable.find(reading.kind(), name).isPresent());
        if (!parameters) {
            return Optional.empty();
        }
        TextRange place = new TextRange(inside.start() - 1, inside.start());
        return Optional.of(reading.defect(
                DefectKind.PARAMETERS_IN_FRAGMENT,
                Severity.ERROR,
                place,
                "Parameters stand behind a #. All that follows a # is ignored.",
                Optional.empty(),
                "Move the parameters before the #; a # that belongs to a value is written %23."));
    }

    private static Optional<UrlDefect> withoutValue(ReadUrl reading, String effect) {
        Optional<TextRange> query = reading.anatomy().query();
        if (query.isEmpty()) {
            return Optional.empty();
        }
        TextRange range = query.get();
        int from = range.start();
        while (from <= range.end()) {
            int to = Scan.first(reading.text(), "&", from, range.end());
            boolean nothing = to == from && range.length() == 0 && reading.kind() == UrlKind.MONGODB;
            if (!nothing && Scan.first(reading.text(), "=", from, to) == to) {
                return Optional.of(withoutValue(reading, new TextRange(from, to), effect));
            }
            from = to + 1;
        }
        return Optional.empty();
    }

    private static UrlDefect withoutValue(ReadUrl reading, TextRange place, String effect) {
        return reading.defect(
                DefectKind.KEY_WITHOUT_VALUE,
                Severity.ERROR,
                place,
                (place.length() == 0 ? "An empty parameter stands at " : "A parameter without = stands at ")
                        + reading.at(place.start()) + " of the masked URL. " + effect,
                Optional.empty(),
                "Write key=value, and no ? or & without a parameter behind it.");
    }
}
