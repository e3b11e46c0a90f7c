package dev.slipway.domain.datasource;

import java.util.List;
import java.util.Optional;

/** Writes the rows of the parameter tables. */
final class ParameterRow {
    static final String POOL = "as many as physical cores, times 2, plus 1";

    private ParameterRow() {}

    static ParameterMeaning number(String names, String standard, String unit, String about) {
        return row(names, ValueKind.NUMBER, "", standard, unit, about);
    }

    static ParameterMeaning flag(String names, String standard, String about) {
        return row(names, ValueKind.BOOLEAN, "true false", standard, "", about);
    }

    static ParameterMeaning word(String names, String words, String standard, String about) {
        return row(names, ValueKind.WORD, words, standard, "", about);
    }

    static ParameterMeaning text(String names, String standard, String about) {
        return row(names, ValueKind.TEXT, "", standard, "", about);
    }

    static ParameterMeaning secret(String names, String about) {
        return row(names, ValueKind.SECRET, "", "", "", about);
    }

    static ParameterMeaning since(String release, ParameterMeaning row) {
        return new ParameterMeaning(
                row.names(), row.values(), row.words(), row.standard(), row.unit(), row.about(), Optional.of(release));
    }

    private static ParameterMeaning row(
            String names, ValueKind values, String words, String standard, String unit, String about) {
        List<String> spellings = List.of(names.split(", "));
        List<String> choices = words.isEmpty() ? List.of() : List.of(words.split(" "));
        return new ParameterMeaning(spellings, values, choices, standard, unit, about, Optional.empty());
    }
}
