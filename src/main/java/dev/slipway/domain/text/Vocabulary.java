package dev.slipway.domain.text;

import java.util.List;
import java.util.Set;

/** Many known words as a paragraph: a line for each of them would fill the screen and say no more. */
public final class Vocabulary {
    private Vocabulary() {}

    /** The words of a text, each of them once. */
    public static Set<String> of(String text) {
        return Set.of(words(text));
    }

    /** The words of a text, in their order. */
    public static List<String> inOrder(String text) {
        return List.of(words(text));
    }

    private static String[] words(String text) {
        return text.strip().replace('\n', ' ').split(" ", -1);
    }
}
