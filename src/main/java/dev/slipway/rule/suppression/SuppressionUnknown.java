package dev.slipway.rule.suppression;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Rule;
import dev.slipway.domain.judgement.SuppressionUse;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.text.NearestName;
import java.util.List;
import java.util.Optional;

/** SUP003: a suppression of a rule that there is not. */
public record SuppressionUnknown(String rule) implements Check<SuppressionUse> {
    @Override
    public Verdict judge(SuppressionUse use) {
        List<String> ids = use.catalogue().rules().stream().map(Rule::id).toList();
        return use.each(
                rule(),
                each -> use.isKnown(each)
                        ? Optional.empty()
                        : Optional.of("There is no rule " + each.rule()
                                + NearestName.to(each.rule(), ids)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse(".")),
                "Write the id of a rule: slipway rules lists them.");
    }
}
