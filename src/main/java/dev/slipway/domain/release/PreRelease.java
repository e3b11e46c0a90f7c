package dev.slipway.domain.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The part of a version behind the hyphen. Prisma's previews came before its betas, so alphabetical order would be
 * wrong; any other word (dev, integration, rc) comes after both and before the release itself.
 *
 * @param rank 0 preview, 1 beta, 2 any other word, 3 a release
 * @param numbers the numbers in the text, in order: {@code preview017.2} has 17 and 2
 */
record PreRelease(int rank, String word, List<Long> numbers) implements Comparable<PreRelease> {
    private static final int MOST_DIGITS = 15;

    static final PreRelease NONE = new PreRelease(3, "", List.of());

    PreRelease {
        numbers = List.copyOf(numbers);
    }

    static PreRelease of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int rank = lower.startsWith("preview") ? 0 : lower.startsWith("beta") ? 1 : 2;
        return new PreRelease(rank, rank == 2 ? lower : "", numbers(lower));
    }

    /** Of longer rows of digits the rest is a number of its own. */
    private static List<Long> numbers(String text) {
        List<Long> numbers = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean digit = at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
            if (at > start && (!digit || at - start == MOST_DIGITS)) {
                numbers.add(Long.parseLong(text, start, at, 10));
                start = at;
            }
            start = digit ? start : at + 1;
        }
        return numbers;
    }

    @Override
    public int compareTo(PreRelease other) {
        int order = Integer.compare(rank, other.rank);
        for (int i = 0; order == 0 && i < Math.max(numbers.size(), other.numbers.size()); i++) {
            order = Long.compare(numberAt(i), other.numberAt(i));
        }
        return order != 0 ? order : word.compareTo(other.word);
    }

    private long numberAt(int index) {
        return index < numbers.size() ? numbers.get(index) : -1;
    }
}
