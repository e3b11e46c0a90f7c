package dev.slipway.report.outcome;

import java.util.List;
import java.util.regex.Pattern;

/** Ids of rules for a line: those that follow each other are written as {@code ENG001-003}. */
final class RuleIds {
    private static final int DIGITS = 3;
    private static final Pattern ID = Pattern.compile("[A-Z]{2,4}\\d{3}");

    private RuleIds() {}

    /** @param ids sorted */
    static String of(List<String> ids) {
        StringBuilder text = new StringBuilder();
        for (int first = 0; first < ids.size(); ) {
            int last = first;
            while (last + 1 < ids.size() && follows(ids.get(last), ids.get(last + 1))) {
                last++;
            }
            text.append(first == 0 ? "" : ", ").append(ids.get(first));
            text.append(
                    last == first
                            ? ""
                            : "-" + ids.get(last).substring(ids.get(last).length() - DIGITS));
            first = last + 1;
        }
        return text.toString();
    }

    private static boolean follows(String one, String other) {
        int family = one.length() - DIGITS;
        return ID.matcher(one).matches()
                && ID.matcher(other).matches()
                && other.startsWith(one.substring(0, family))
                && other.length() == one.length()
                && number(one) + 1 == number(other);
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(id.length() - DIGITS));
    }
}
