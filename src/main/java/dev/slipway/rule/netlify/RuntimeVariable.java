package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;

/** NTL023: the functions' Node version is set where it is not read. */
final class RuntimeVariable implements Look<NetlifyFile> {
    private static final String NAME = "AWS_LAMBDA_JS_RUNTIME";

    @Override
    public void look(NetlifyFile file, Findings found) {
        file.document()
                .at("build", "environment", NAME)
                .ifPresent(node -> found.add(
                        "build.environment." + NAME,
                        node,
                        "Functions do not see it here; only `prisma generate` does, and may then generate the engine of"
                                + " another Node version than they run on.",
                        "Set it in the site's settings: netlify env:set " + NAME + " "
                                + node.asText().orElse("nodejs22.x")));
    }
}
