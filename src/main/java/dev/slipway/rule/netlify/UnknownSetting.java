package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.text.NearestName;
import dev.slipway.rule.netlify.FunctionsConfig.Placed;

/** NTL002: a setting that Netlify takes for a function's name. */
final class UnknownSetting implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        for (Placed each : file.functions().settings()) {
            if (each.function().isEmpty() && !FunctionsConfig.SETTINGS.contains(each.key())) {
                found.add(
                        each.at(),
                        each.entry().key(),
                        "Netlify knows no such setting, takes it for a function's name, and refuses the file since its"
                                + " value is no table.",
                        NearestName.to(each.key(), FunctionsConfig.SETTINGS)
                                .map(name -> "Did you mean `" + name + "`?")
                                .orElse("The settings are: " + String.join(", ", FunctionsConfig.SETTINGS)));
            }
        }
    }
}
