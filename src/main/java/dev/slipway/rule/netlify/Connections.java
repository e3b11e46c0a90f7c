package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;

/** NTL024: Netlify has no setting for concurrency. */
final class Connections implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        if (file.need().used()) {
            found.add(
                    "functions",
                    "Netlify has no setting for how many sandboxes of a function run at once, and each opens a pool of its"
                            + " own.",
                    file.need().engine()
                            ? "Let each open one: slipway datasource limit 1. Under load, put a pooler before the database."
                            : "Let the adapter's pool open one connection, and put a pooler before the database.");
        }
    }
}
