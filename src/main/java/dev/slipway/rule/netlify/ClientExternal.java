package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.netlifyconfig.NetlifyToml;
import dev.slipway.rule.netlify.FunctionsConfig.Placed;

/** NTL014: the client is not named as external. */
final class ClientExternal implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        if (file.bundler().equals(NetlifyToml.BUNDLER)
                && file.need().engine()
                && !file.functions().texts(NetlifyToml.EXTERNAL_KEY).contains(NetlifyToml.CLIENT)) {
            Placed bundler = file.functions().bundler().orElseThrow();
            found.add(
                    bundler.at(),
                    bundler.value(),
                    "Today's bundler of Netlify keeps @prisma/client out of the bundle by itself; naming it does not"
                            + " depend on that.",
                    "Add to [functions]: external_node_modules = [\"@prisma/client\"]");
        }
    }
}
