package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.rule.netlify.FunctionsConfig.Placed;

/** NTL018: a schedule that is no time. */
final class Schedule implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        for (Placed each : file.functions().settings()) {
            if (each.isKnown() && each.key().equals("schedule") && each.isText()) {
                Cron.error(each.value().asText().orElse(""))
                        .ifPresent(why -> found.add(
                                each.at(),
                                each.value(),
                                "It is no time that Netlify's reader takes: " + why + ".",
                                "Write @yearly, @monthly, @weekly, @daily, @hourly, or fields such as \"5 4 * * *\"."));
            }
        }
    }
}
