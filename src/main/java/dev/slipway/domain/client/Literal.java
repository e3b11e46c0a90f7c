package dev.slipway.domain.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value that stands in JavaScript code as it is, as far as that can be told without running it. */
sealed interface Literal {
    /** What is no literal: a name, a call, a function, a number. */
    record Other() implements Literal {}

    /** {@code null} or {@code undefined}. */
    record Nothing() implements Literal {}

    record Flag(boolean value) implements Literal {}

    record Text(String value) implements Literal {}

    record Items(List<Literal> values) implements Literal {
        public Items {
            values = List.copyOf(values);
        }
    }

    record Fields(Map<String, Literal> values) implements Literal {
        public Fields {
            values = Map.copyOf(values);
        }

        Optional<String> text(String key) {
            return values.get(key) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
        }

        Optional<Boolean> flag(String key) {
            return values.get(key) instanceof Flag flag ? Optional.of(flag.value()) : Optional.empty();
        }

        /** Empty where there is none. */
        Fields fields(String key) {
            return values.get(key) instanceof Fields fields ? fields : new Fields(Map.of());
        }

        /** None where there is no list. */
        List<Literal> items(String key) {
            return values.get(key) instanceof Items items ? items.values() : List.of();
        }
    }
}
