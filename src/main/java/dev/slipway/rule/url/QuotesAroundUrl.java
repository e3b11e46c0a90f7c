package dev.slipway.rule.url;

import dev.slipway.domain.descriptor.QuotedUrl;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;

/** URL001, of the URLs that platforms' files hand to a process. */
final class QuotesAroundUrl implements Check<QuotedUrl> {
    @Override
    public String rule() {
        return "URL001";
    }

    @Override
    public Verdict judge(QuotedUrl url) {
        return Verdict.of(List.of(new Finding(
                rule(),
                Severity.ERROR,
                "The value of " + url.variable()
                        + " has quotation marks around it that are part of it: the process gets"
                        + " them too, and for Prisma the URL then begins with "
                        + url.quote() + ".",
                List.of(url.place()),
                "Take the quotation marks away, or put them around the whole entry: \"" + url.variable() + "=…\".")));
    }
}
