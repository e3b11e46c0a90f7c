package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.configcheck.Findings;

/** NTL024: Netlify has no setting for concurrency. */
final class ConnectionsRule implements NetlifyCheck.Rule {
    @Override
    public void check(NetlifyCheck.Subject subject, Findings findings) {
        if (!subject.need().used()) {
            return;
        }
        findings.add(
                NetlifyRule.CONNECTIONS,
                "functions",
                "Netlify has no setting for how many sandboxes of a function run at once, and each opens a pool of its"
                        + " own.",
                subject.need().engine()
                        ? "Let each open one: slipway datasource limit 1. Under load, put a pooler before the database."
                        : "Let the adapter's pool open one connection, and put a pooler before the database.");
    }
}
