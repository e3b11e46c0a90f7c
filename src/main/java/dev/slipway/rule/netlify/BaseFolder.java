package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;

/** NTL025: the base directory does not exist. */
final class BaseFolder implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        file.missing()
                .ifPresent(node -> found.add(
                        "build.base",
                        node,
                        "There is no such folder, and Netlify refuses to build.",
                        "Correct it; it counts from the folder of the repository."));
    }
}
