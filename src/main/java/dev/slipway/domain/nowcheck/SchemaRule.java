package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.SchemaFindings;
import dev.slipway.domain.configcheck.Violation;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.document.Pointer;
import dev.slipway.domain.text.NearestName;
import java.util.List;

/** NOW001 to NOW006, NOW016 and NOW030: what the era's schema has against the file. */
final class SchemaRule implements Rule {
    private static final SchemaFindings.Rules RULES = new SchemaFindings.Rules(
            NowRule.TYPE, NowRule.COUNT, NowRule.LENGTH, NowRule.KEY, NowRule.MISSING, NowRule.RANGE);

    @Override
    public void check(Subject subject, Findings findings) {
        List<Violation> inside = subject.violations().stream()
                .filter(each -> !isTopKey(each) && !each.key().equals(LambdaSizePlaceRule.KEY))
                .toList();
        new SchemaFindings(subject.document(), RULES, findings).add(inside);
        subject.violations().stream().filter(SchemaRule::isTopKey).forEach(each -> topKey(subject, each, findings));
    }

    private static boolean isTopKey(Violation each) {
        return each.at().equals(Pointer.ROOT) && each.keyword().equals("additionalProperties");
    }

    private static void topKey(Subject subject, Violation each, Findings findings) {
        String key = each.key();
        Part entry = subject.root().key(key).orElseThrow();
        if (key.equals("$schema")) {
            return;
        }
        String nearest = NearestName.to(key, each.known())
                .map(name -> "Did you mean `" + name + "`?")
                .orElse("Remove it, if nothing else of yours reads it.");
        if (subject.today()) {
            findings.add(
                    NowRule.SERVER_KEY,
                    entry,
                    key.equals("public")
                            ? "`public` is refused by the deployment's server, which no longer knows it; the command"
                                    + " line does not look at it."
                            : "`" + key + "` is no key of vercel.json: the command line passes it over, and the"
                                    + " deployment's server refuses the file.",
                    key.equals("public") ? "Remove it." : nearest);
        } else {
            findings.add(
                    NowRule.UNKNOWN_TOP,
                    entry,
                    "`" + key + "` is no key of now.json as of 2020; the command line passes it over.",
                    nearest);
        }
    }
}
