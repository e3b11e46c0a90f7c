package dev.slipway.domain.judgement;

import java.util.List;
import java.util.Optional;

/** Every rule that a command can name, by family. */
public record Catalogue(List<Rule> rules) {
    public Catalogue {
        rules = List.copyOf(rules);
    }

    /** The rules that are judged, which are those that have a page. */
    public List<Rule> judged() {
        return rules.stream().filter(Rule::judged).toList();
    }

    /** The families of the rules that are judged, in their order. */
    public List<String> families() {
        return judged().stream().map(Rule::family).distinct().toList();
    }

    /** The rule of that id, letter case aside. */
    public Optional<Rule> find(String id) {
        for (Rule rule : rules) {
            if (rule.id().equalsIgnoreCase(id)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** What a finding has unless its check says otherwise; an error where a table of the user has no such rule. */
    public Severity severity(String id) {
        return find(id).map(Rule::severity).orElse(Severity.ERROR);
    }

    /** What a finding says in a few words; the id where a table of the user has no such rule. */
    public String title(String id) {
        return find(id).map(Rule::title).orElse(id);
    }
}
