package dev.slipway.adapter.tables;

import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Rule;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.RuleCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of rules, {@code rules.tsv}, and a page for each that is judged, {@code rules/ID.md}. */
public record RuleTable(Tsv tsv) implements RuleCatalogue {
    @Override
    public Catalogue load() throws ProblemException {
        List<Rule> rules = new ArrayList<>();
        for (Row row : tsv.rows("rules")) {
            rules.add(new Rule(
                    row.text("id"),
                    row.text("family"),
                    severity(row),
                    row.text("majors"),
                    row.text("title"),
                    row.text("source") + ", " + row.text("date"),
                    row.yes("judged")));
        }
        return new Catalogue(rules);
    }

    private static Severity severity(Row row) throws ProblemException {
        try {
            return Severity.valueOf(row.text("severity").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw row.bad("no severity: \"" + row.text("severity") + "\"");
        }
    }

    @Override
    public String page(Rule rule) throws ProblemException {
        return tsv.text("rules/" + rule.id() + ".md");
    }
}
