package dev.slipway.usecase.concurrency;

import java.util.ArrayList;
import java.util.List;

/** The rules of a deploy to Lambda that the database alone cannot answer. */
final class UncheckedRules {
    private static final String PACKAGE = "No package was named; this version checks the database part only.";

    private UncheckedRules() {}

    /** @param budgetJudged whether the demand was compared with the budget */
    static List<NotChecked> list(boolean budgetJudged) {
        List<NotChecked> rules = new ArrayList<>();
        add(rules, "PLT", 5);
        add(rules, "ENG", 11);
        add(rules, "GEN", 5);
        add(rules, "PKG", 5);
        add(rules, "NAT", 1);
        if (!budgetJudged) {
            rules.add(new NotChecked(
                    BudgetFindings.RULE,
                    "Nothing was said of the traffic; --rps and --duration compare it with the limit."));
        }
        rules.add(new NotChecked("CON002", "The function's configuration was not read."));
        rules.add(new NotChecked("URL003", "The database URL was not read."));
        return rules;
    }

    private static void add(List<NotChecked> rules, String family, int last) {
        for (int number = 1; number <= last; number++) {
            rules.add(new NotChecked(family + (number < 10 ? "00" : "0") + number, PACKAGE));
        }
    }
}
