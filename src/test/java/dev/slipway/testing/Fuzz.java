package dev.slipway.testing;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Hands damaged texts to a reader and stops at the first that breaks it.
 *
 * <p>A build tries a fixed number of texts, the same in every run. For a longer search, name its length:
 * {@code mvn verify -Dfuzz.seconds=600}; then every run tries others.
 */
public final class Fuzz {
    private static final int RUNS = 20_000;
    private static final int LONGEST = 20_000;
    private static final String[] PIECES = {
        "@",
        ":",
        "/",
        "?",
        "#",
        "&",
        "=",
        ";",
        "{",
        "}",
        "[",
        "]",
        "%",
        "%2F",
        "%zz",
        "$",
        "${X}",
        "\"",
        "'",
        "`",
        "\\",
        " ",
        "\t",
        "\n",
        "\r\n",
        "\u0000",
        "\uFEFF",
        "\u00E9",
        "\uD83D\uDE00",
        "\uD800",
        "0",
        "-1",
        "99999999999999999999",
        "//",
        "/*",
        "*/",
        "<<",
        "- ",
        "|",
        ">",
        "!Ref ",
        "&a",
        "*a",
        "://",
        "export "
    };

    private Fuzz() {}

    /**
     * Calls {@code reader} with texts made from those of {@code corpus} by cutting, doubling, joining and inserting; each
     * text of the corpus comes first as it is.
     *
     * @throws AssertionError when the reader throws anything; it shows the text that did it and how to make it again
     */
    public static void run(long seed, List<String> corpus, Consumer<String> reader) {
        run(seed, RUNS, corpus, reader);
    }

    /** Likewise, with another number of texts, for a reader whose answers take long to check. */
    public static void run(long seed, int runs, List<String> corpus, Consumer<String> reader) {
        run(seed, runs, corpus, Fuzz::damaged, reader, Fuzz::literal);
    }

    /** Likewise, for inputs of any kind, which are damaged and shown by those functions. */
    static <T> void run(
            long seed,
            int runs,
            List<T> corpus,
            BiFunction<Random, List<T>, T> damage,
            Consumer<T> reader,
            Function<T, String> shown) {
        int seconds = Integer.getInteger("fuzz.seconds", 0);
        long start = System.nanoTime();
        long chosen = seconds == 0 ? seed : seed + start;
        Random random = new Random(chosen);
        corpus.forEach(input -> check(chosen, -1, input, reader, shown));
        int count = 0;
        while (seconds == 0 ? count < runs : System.nanoTime() - start < seconds * 1_000_000_000L) {
            check(chosen, count, damage.apply(random, corpus), reader, shown);
            count++;
        }
    }

    private static <T> void check(long seed, int number, T input, Consumer<T> reader, Function<T, String> shown) {
        try {
            reader.accept(input);
        } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError failure) {
            throw new AssertionError("seed " + seed + ", text " + number + ": " + shown.apply(input), failure);
        }
    }

    private static String damaged(Random random, List<String> corpus) {
        String text = corpus.get(random.nextInt(corpus.size()));
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            text = once(random, text, corpus);
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String once(Random random, String text, List<String> corpus) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(8));
        String piece = PIECES[random.nextInt(PIECES.length)];
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + piece + text.substring(from);
            case 2 -> text.substring(0, from) + piece + text.substring(to);
            case 3 -> text.substring(0, to) + text.substring(from);
            case 4 -> text.substring(0, from) + (char) random.nextInt(0x180) + text.substring(to);
            default -> {
                String other = corpus.get(random.nextInt(corpus.size()));
                yield text.substring(0, from) + other.substring(random.nextInt(other.length() + 1));
            }
        };
    }

    /** The text as a Java literal. */
    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7f) {
                literal.append(c);
            } else {
                literal.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
            }
        }
        return literal.append('"').toString();
    }
}
