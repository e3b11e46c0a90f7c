package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.SchemaFindings;

/** NTL001 and NTL007 to NTL009: what Netlify's reader has against the file, but for [functions]. */
final class SchemaRule implements NetlifyCheck.Rule {
    private static final SchemaFindings.Rules RULES = new SchemaFindings.Rules(
            NetlifyRule.TYPE,
            NetlifyRule.RANGE,
            NetlifyRule.RANGE,
            NetlifyRule.KEY,
            NetlifyRule.MISSING,
            NetlifyRule.RANGE);

    @Override
    public void check(NetlifyCheck.Subject subject, Findings findings) {
        new SchemaFindings(subject.document(), RULES, findings).add(subject.violations());
    }
}
