package dev.slipway.report.outcome;

import java.util.List;

/** Ids of rules for a line: those that follow each other are written as {@code ENG001-003}. */
final class RuleIds {
    private static final int FAMILY = 3;

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
            text.append(last == first ? "" : "-" + ids.get(last).substring(FAMILY));
            first = last + 1;
        }
        return text.toString();
    }

    private static boolean follows(String one, String other) {
        return one.matches("[A-Z]{3}\\d{3}")
                && other.matches("[A-Z]{3}\\d{3}")
                && one.startsWith(other.substring(0, FAMILY))
                && Integer.parseInt(one.substring(FAMILY)) + 1 == Integer.parseInt(other.substring(FAMILY));
    }
}
