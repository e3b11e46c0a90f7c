package dev.slipway.rule.now;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;

/** NOW039: a file cannot be read, beside another that can. */
final class ReadableFile implements Check<NowFolder> {
    @Override
    public String rule() {
        return "NOW039";
    }

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
