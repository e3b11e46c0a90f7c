package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.ConfigCheck;
import dev.slipway.domain.configcheck.Findings;
import dev.slipway.rule.netlify.FunctionsConfig.Placed;

/** NTL018: a schedule that is no time. */
final class Schedule extends ConfigCheck<NetlifyFile> {
    Schedule() {
        super("NTL018");
    }

    @Override
    protected void look(NetlifyFile file, Findings found) {
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
