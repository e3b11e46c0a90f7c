package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import java.util.LinkedHashMap;
import java.util.Map;

/** NOW022: what has moved, or is on its way out. */
final class DeprecatedKeys implements Look<NowFile> {
    private static final String VARIABLES = "Variables are set in the project: vercel env add NAME";

    @Override
    public void look(NowFile subject, Findings findings) {
        Map<String, String> old = new LinkedHashMap<>();
        old.put("alias", "Domains are set in the project: vercel domains add");
        old.put("name", "A project is linked to its folder instead: vercel link");
        old.put("scope", "The team is chosen by: vercel switch");
        if (subject.today()) {
            old.put("build", VARIABLES);
            old.put("env", VARIABLES);
        }
        old.forEach((key, remedy) -> subject.root()
                .key(key)
                .ifPresent(there -> findings.add(there, "`" + key + "` is deprecated; it still works.", remedy)));
    }
}
