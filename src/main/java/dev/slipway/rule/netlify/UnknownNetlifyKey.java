package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.text.NearestName;
import java.util.List;
import java.util.Locale;

/** NTL006: keys at the top that Netlify is not known to read. */
final class UnknownNetlifyKey implements Look<NetlifyFile> {
    private static final List<String> KNOWN = List.of(("build context database db dev edge_functions edge_handlers"
                    + " extensions functions graph headers images integrations plugins redirects settings"
                    + " skew_protection template")
            .split(" "));

    @Override
    public void look(NetlifyFile file, Findings found) {
        for (Part key : Part.of(file.document()).keys()) {
            String name = key.name();
            if (KNOWN.contains(name)) {
                continue;
            }
            if (KNOWN.contains(name.toLowerCase(Locale.ROOT))) {
                found.open("what stands in `" + name
                        + "`: Netlify takes the name in small letters too, and only those are looked at here");
            } else {
                found.add(
                        key,
                        "It is none of the keys that Netlify is known to read.",
                        NearestName.to(name, KNOWN)
                                .map(near -> "Did you mean `" + near + "`?")
                                .orElse("Remove it, if nothing else of yours reads it."));
            }
        }
    }
}
