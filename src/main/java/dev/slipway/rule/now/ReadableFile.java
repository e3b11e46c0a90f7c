package dev.slipway.rule.now;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;

/** NOW039: a file cannot be read, beside another that can. */
record ReadableFile(String rule) implements Check<NowFolder> {
    @Override
    public Verdict judge(NowFolder folder) {
        return Verdict.of(folder.unreadable().entrySet().stream()
                .map(each -> folder.finding(
                        rule(),
                        each.getKey(),
                        each.getValue().message(),
                        each.getValue().remedy()))
                .toList());
    }
}
