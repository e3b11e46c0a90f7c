package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Mapping;
import java.util.List;

/** Checks now.json and vercel.json. */
public final class NowCheck {
    private static final List<Rule> RULES = List.of(
            new SchemaRule(),
            new LambdaSizePlaceRule(),
            new ExclusiveKeysRule(),
            new ServicesRule(),
            new SourceRule(),
            new DestinationRule(),
            new RouteRule(),
            new VersionRule(),
            new VariableRule(),
            new DuplicateRule(),
            new CatchAllRule(),
            new DeprecationRule(),
            new BuilderRule(),
            new ByteOrderMarkRule(),
            new FunctionLimitRule(),
            new FunctionEntryRule(),
            new FunctionPatternRule(),
            new FunctionPathRule(),
            new ProxyRule(),
            new BuildScriptRule(),
            new IncludeFilesRule());

    private NowCheck() {}

    /** Everything that is wrong with a file, or worth knowing, and what could not be told. */
    public static Findings check(Subject subject) {
        Findings findings = new Findings(subject.document());
        if (subject.document().root() instanceof Mapping) {
            RULES.forEach(rule -> rule.check(subject, findings));
            if (subject.today() && !subject.project().whole()) {
                findings.open("what depends on the project's files: there are too many to look at");
            }
        } else {
            findings.add(NowRule.TYPE, subject.root(), "The file must be an object.", "Begin it with {.");
        }
        return findings;
    }
}
