package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.text.NearestName;
import java.util.List;
import java.util.Locale;

/** NTL006: keys at the top that Netlify is not known to read. */
final class TopKeyRule implements NetlifyCheck.Rule {
    private static final List<String> KNOWN = List.of(
            "build",
            "context",
            "database",
            "db",
            "dev",
            "edge_functions",
            "edge_handlers",
            "extensions",
            "functions",
            "graph",
            "headers",
            "images",
            "integrations",
            "plugins",
            "redirects",
            "settings",
            "skew_protection",
            "template");

    @Override
    public void check(NetlifyCheck.Subject subject, Findings findings) {
        for (Entry entry : subject.document().root().asMapping().entries()) {
            String key = entry.key().value();
            if (KNOWN.contains(key.toLowerCase(Locale.ROOT)) && !KNOWN.contains(key)) {
                findings.open("what stands in `" + key
                        + "`: Netlify takes the name in small letters too, and only those are" + " looked at here");
            } else if (!KNOWN.contains(key)) {
                findings.add(
                        NetlifyRule.UNKNOWN_TOP,
                        key,
                        entry.key(),
                        "It is none of the keys that Netlify is known to read.",
                        NearestName.to(key, KNOWN)
                                .map(name -> "Did you mean `" + name + "`?")
                                .orElse("Remove it, if nothing else of yours reads it."));
            }
        }
    }
}
