package dev.slipway.rule.url;

import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.DeployedUrl;
import dev.slipway.domain.urlsource.UrlOrigin;

/** URL001: the URL does not parse, or its scheme is not the provider's. */
final class UrlParses implements Check<DeployedUrl> {
    @Override
    public String rule() {
        return "URL001";
    }

    @Override
    public Verdict judge(DeployedUrl url) {
        if (url.view().url().isPresent()) {
            return Defects.inText(rule(), url);
        }
        return new Verdict.NotChecked(url.field() + ": "
                + (url.view().configured().origin() instanceof UrlOrigin.Unknown unknown
                        ? unknown.why()
                        : "Its value is not known."));
    }
}
