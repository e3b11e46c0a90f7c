package dev.slipway.usecase.catalogue;

import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Rule;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.NearestName;
import dev.slipway.port.RuleCatalogue;
import java.util.List;
import java.util.Optional;

/** Lists the rules, and explains one. */
public record ReadCatalogue(RuleCatalogue rules) {
    /**
     * A rule and its page.
     *
     * @param page in Markdown; empty where no command judges the rule
     */
    public record Explained(Rule rule, Optional<String> page) {}

    /** The rules that are judged: all, or those of a family. */
    public List<Rule> list(Optional<String> family) throws ProblemException {
        Catalogue all = rules.load();
        if (family.isPresent() && !all.families().contains(family.get())) {
            throw unknown(
                    "--family " + family.get() + " is no family of rules.",
                    NearestName.to(family.get(), all.families()),
                    "The families are: " + String.join(", ", all.families()));
        }
        return all.judged().stream()
                .filter(rule -> family.isEmpty() || rule.family().equals(family.get()))
                .toList();
    }

    /** The rule of that id, letter case aside. */
    public Explained explain(String id) throws ProblemException {
        Catalogue all = rules.load();
        Optional<Rule> rule = all.find(id);
        if (rule.isEmpty()) {
            throw unknown(
                    "There is no rule \"" + id + "\".",
                    NearestName.to(id, all.judged().stream().map(Rule::id).toList()),
                    "All of them: slipway rules");
        }
        return new Explained(rule.get(), rule.get().judged() ? Optional.of(rules.page(rule.get())) : Optional.empty());
    }

    private static ProblemException unknown(String message, Optional<String> nearest, String all) {
        return Problem.usage(message)
                .remedy(nearest.map(name -> "Did you mean " + name + "? ").orElse("") + all);
    }
}
