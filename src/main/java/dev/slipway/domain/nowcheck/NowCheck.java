package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.ConfigFinding;
import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Pointer;
import java.util.List;

/** Checks now.json and vercel.json. */
public final class NowCheck {
    private static final List<Rule> RULES = List.of(
            new ShapeRule(),
            new LambdaSizePlaceRule(),
            new ExclusiveKeysRule(),
            new SourceRule(),
            new RouteRule(),
            new VersionRule(),
            new VariableRule(),
            new DuplicateRule(),
            new TopKeyRule(),
            new CatchAllRule(),
            new DeprecationRule(),
            new FunctionLimitRule());

    private NowCheck() {}

    /** Everything that is wrong with a file, or worth knowing: errors first, then in the order of the file. */
    public static List<ConfigFinding> check(Document document, Era era) {
        Findings findings = new Findings(document);
        if (document.root() instanceof Mapping) {
            RULES.forEach(rule -> rule.check(document, era, findings));
        } else {
            findings.add(
                    NowRule.TYPE, Pointer.ROOT, document.root(), "The file must be an object.", "Begin it with {.");
        }
        return findings.found();
    }
}
