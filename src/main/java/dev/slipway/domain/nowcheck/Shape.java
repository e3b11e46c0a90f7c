package dev.slipway.domain.nowcheck;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a value may look like. */
sealed interface Shape {
    /** Any value. */
    record Any() implements Shape {}

    /** A text of so many characters. */
    record Text(int least, int most) implements Shape {}

    /** One of a few words. */
    record Word(List<String> words) implements Shape {
        public Word {
            words = List.copyOf(words);
        }
    }

    /** True or false. */
    record Flag() implements Shape {}

    /** A number. */
    record Amount(double least, double most, double step, boolean whole) implements Shape {}

    /** A list of so many values. */
    record Listed(int most, Shape item) implements Shape {}

    /** An object whose keys are names that its user chooses. */
    record Named(int least, int most, int longestName, Shape value) implements Shape {}

    /** An object with certain keys. */
    record Keyed(Map<String, Shape> known, Set<String> required, boolean open) implements Shape {
        public Keyed {
            known = Map.copyOf(known);
            required = Set.copyOf(required);
        }
    }

    /** One of several; the first is the usual one, by which a value of neither is told. */
    record Either(Shape first, Shape second) implements Shape {}

    static Text text(int most) {
        return new Text(0, most);
    }

    static Keyed keys(Map<String, Shape> known, String... required) {
        return new Keyed(known, Set.of(required), false);
    }

    /** An object with any keys. */
    static Keyed object() {
        return new Keyed(Map.of(), Set.of(), true);
    }

    static Amount whole(int least, int most) {
        return new Amount(least, most, 0, true);
    }
}
