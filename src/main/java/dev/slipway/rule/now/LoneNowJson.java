package dev.slipway.rule.now;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;

/** NOW029: today's command line does not take now.json. */
record LoneNowJson(String rule) implements Check<NowFolder> {
    @Override
    public Verdict judge(NowFolder folder) {
        if (!folder.old()) {
            return Verdict.PASSED;
        }
        return Verdict.of(List.of(folder.finding(
                rule(),
                "now.json",
                "Vercel's command line of today refuses a folder with now.json in it (\"no longer supported\"); here it is"
                        + " judged by the rules of 2020.",
                "Write today's file: slipway now-config migrate; then remove now.json. To judge it by 2020 alone:"
                        + " --rules 2020")));
    }
}
