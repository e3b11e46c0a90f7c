package dev.slipway.domain.datasource;

import java.util.List;
import java.util.Optional;

/**
 * What a parameter does.
 *
 * @param names the usual spelling first
 * @param words the values of a {@link ValueKind#WORD}
 * @param standard what holds without it, for people; empty when there is nothing to say
 * @param unit of a number, such as {@code s}; empty without one
 * @param about what it does, as the rest of a sentence
 * @param since the first Prisma release that knows it; empty when every one does
 */
public record ParameterMeaning(
        List<String> names,
        ValueKind values,
        List<String> words,
        String standard,
        String unit,
        String about,
        Optional<String> since) {
    public ParameterMeaning {
        names = List.copyOf(names);
        words = List.copyOf(words);
    }

    /** The usual spelling. */
    public String name() {
        return names.get(0);
    }
}
