package dev.slipway.domain.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names and values of ENV and ARG. */
final class Pairs {
    private Pairs() {}

    /**
     * A name and its value.
     *
     * @param value empty where none stands there
     */
    record Pair(String name, Optional<String> value) {}

    static List<Pair> of(String rest) {
        List<Pair> pairs = new ArrayList<>();
        for (String word : Words.split(rest)) {
            int equals = word.indexOf('=');
            pairs.add(
                    equals < 0
                            ? new Pair(word, Optional.empty())
                            : new Pair(
                                    word.substring(0, equals),
                                    Optional.of(Words.unquoted(word.substring(equals + 1)))));
        }
        return pairs;
    }

    /** Those of ENV, whose old form has one name and no sign: {@code ENV NODE_ENV production}. */
    static List<Pair> ofEnvironment(String rest) {
        List<String> words = Words.split(rest);
        if (words.size() > 1 && words.get(0).indexOf('=') < 0) {
            String name = words.get(0);
            return List.of(new Pair(
                    name,
                    Optional.of(Words.unquoted(rest.substring(name.length()).strip()))));
        }
        return of(rest);
    }
}
