package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.text.NearestName;
import dev.slipway.rule.netlify.FunctionsConfig.Placed;

/** NTL005: a setting of a function that Netlify passes over. */
final class UnknownOfFunction implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        for (Placed each : file.functions().settings()) {
            if (each.function().isPresent() && !FunctionsConfig.SETTINGS.contains(each.key())) {
                found.add(
                        each.at(),
                        each.entry().key(),
                        "Netlify passes it over.",
                        NearestName.to(each.key(), FunctionsConfig.SETTINGS)
                                .map(name -> "Did you mean `" + name + "`?")
                                .orElse("Remove it, if nothing else of yours reads it."));
            }
        }
    }
}
