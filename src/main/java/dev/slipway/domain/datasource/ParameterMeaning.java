package dev.slipway.domain.datasource;

import java.util.List;

/**
 * What a parameter does.
 *
 * @param names the usual spelling first
 * @param words the values of a {@link ValueKind#WORD}
 * @param standard what holds without it, for people; empty when there is nothing to say
 * @param unit of a number, such as {@code s}; empty without one
 * @param about what it does, as the rest of a sentence
 */
public record ParameterMeaning(
        List<String> names, ValueKind values, List<String> words, String standard, String unit, String about) {
    public ParameterMeaning {
        names = List.copyOf(names);
        words = List.copyOf(words);
    }

    /** The usual spelling. */
    public String name() {
        return names.get(0);
    }
}
