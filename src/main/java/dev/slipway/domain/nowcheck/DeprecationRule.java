package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import java.util.LinkedHashMap;
import java.util.Map;

/** NOW022 and NOW023: what has moved, or is on its way out. */
final class DeprecationRule implements Rule {
    private static final String VARIABLES = "Variables are set in the project: vercel env add NAME";

    @Override
    public void check(Subject subject, Findings findings) {
        Map<String, String> old = new LinkedHashMap<>();
        old.put("alias", "Domains are set in the project: vercel domains add");
        old.put("name", "A project is linked to its folder instead: vercel link");
        old.put("scope", "The team is chosen by: vercel switch");
        if (subject.today()) {
            old.put("build", VARIABLES);
            old.put("env", VARIABLES);
            subject.root()
                    .key("builds")
                    .ifPresent(key -> findings.add(
                            NowRule.BUILDS_TODAY,
                            key,
                            "With `builds`, the build settings of the project are not used.",
                            "slipway now-config init --format vercel --force writes `functions` in its place."));
        }
        old.forEach((key, remedy) -> subject.root()
                .key(key)
                .ifPresent(there -> findings.add(
                        NowRule.DEPRECATED, there, "`" + key + "` is deprecated; it still works.", remedy)));
    }
}
