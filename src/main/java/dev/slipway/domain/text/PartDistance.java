package dev.slipway.domain.text;

import java.util.ArrayList;
import java.util.List;

/** How far two names of several parts are: a part that is missing or too many counts as two edits, whatever its length. */
final class PartDistance {
    private static final int WHOLE = 2;

    private PartDistance() {}

    static int between(String from, String to) {
        List<String> typed = parts(from);
        List<String> wanted = parts(to);
        int[] above = new int[wanted.size() + 1];
        for (int j = 0; j <= wanted.size(); j++) {
            above[j] = j * WHOLE;
        }
        for (int i = 1; i <= typed.size(); i++) {
            int[] row = new int[wanted.size() + 1];
            row[0] = i * WHOLE;
            for (int j = 1; j <= wanted.size(); j++) {
                int change = above[j - 1] + change(typed.get(i - 1), wanted.get(j - 1));
                row[j] = Math.min(Math.min(above[j] + WHOLE, row[j - 1] + WHOLE), change);
            }
            above = row;
        }
        return shared(typed, wanted) ? above[wanted.size()] : Integer.MAX_VALUE;
    }

    /** Two parts that are no misspelling of each other, such as x64 and arm64, do not stand for each other. */
    private static int change(String typed, String wanted) {
        if (typed.equals(wanted)) {
            return 0;
        }
        // As 3.0 of 3.0.x, and 22 in nodejs22.x.
        boolean number = Character.isDigit(typed.charAt(0)) && typed.length() > 1;
        if (wanted.startsWith(typed) || (number && wanted.contains(typed))) {
            return 1;
        }
        int edits = EditDistance.between(typed, wanted);
        return edits <= Math.max(1, typed.length() / 3) ? edits : 2 * WHOLE;
    }

    /** One part at least, so that short names of nothing but other parts are not near. */
    private static boolean shared(List<String> typed, List<String> wanted) {
        return typed.stream().anyMatch(part -> wanted.stream().anyMatch(other -> change(part, other) < WHOLE));
    }

    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at <= name.length(); at++) {
            if (at == name.length() || " -:/_,".indexOf(name.charAt(at)) >= 0) {
                if (at > begin) {
                    parts.add(name.substring(begin, at));
                }
                begin = at + 1;
            }
        }
        return parts;
    }
}
