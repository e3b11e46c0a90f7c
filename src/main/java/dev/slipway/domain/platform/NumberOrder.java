package dev.slipway.domain.platform;

import java.util.Comparator;

/** The order of {@code ls -v} for names of libraries and of their versions: runs of digits compare as numbers, so {@code .3} is before {@code .10}. */
public final class NumberOrder implements Comparator<String> {
    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int iEnd = runEnd(one, i);
            int jEnd = runEnd(other, j);
            int order = iEnd > i && jEnd > j
                    ? numbers(one.substring(i, iEnd), other.substring(j, jEnd))
                    : Character.compare(one.charAt(i), other.charAt(j));
            if (order != 0) {
                return order;
            }
            i = Math.max(iEnd, i + 1);
            j = Math.max(jEnd, j + 1);
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    /** As texts, which may be longer than any number. */
    private static int numbers(String one, String other) {
        String a = one.replaceFirst("^0+", "");
        String b = other.replaceFirst("^0+", "");
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }

    private static int runEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
