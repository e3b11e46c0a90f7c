package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;

/** NTL016: the bundler is the older one. */
final class OldBundler implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        file.functions()
                .bundler()
                .filter(each -> file.bundler().equals("zisi"))
                .ifPresent(each -> found.add(
                        each.at(),
                        each.value(),
                        "It copies whole packages, and Netlify keeps it for projects that were made with it.",
                        "node_bundler = \"esbuild\" is what Slipway writes."));
    }
}
