package dev.slipway.rule.now;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;

/** NOW017: config files that the platform refuses in one folder (vercel 54.21.1, compileVercelConfig). */
record OneFile(String rule) implements Check<NowFolder> {
    @Override
    public Verdict judge(NowFolder folder) {
        List<String> files = folder.files();
        if (files.size() < 2) {
            return Verdict.PASSED;
        }
        return Verdict.of(List.of(folder.finding(
                rule(),
                files.get(0),
                "Vercel's command line refuses a folder that has " + String.join(" and ", files) + ".",
                files.contains("now.json") ? "Keep " + files.get(1) + ", and remove now.json." : "Keep one of them.")));
    }
}
