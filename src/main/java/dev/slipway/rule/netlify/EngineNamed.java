package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.webproject.ClientNeed;

/**
 * NTL011: the engine is left to the bundler to find. Netlify's bundlers take node_modules/.prisma along with
 * {@code @prisma/client} by themselves (zip-it-and-ship-it, side_files.ts), but no client that is generated elsewhere.
 */
final class EngineNamed implements Look<NetlifyFile> {
    @Override
    public void look(NetlifyFile file, Findings found) {
        if (!file.isWeighed()) {
            found.none("no engine is needed, or no pattern can be weighed");
            return;
        }
        for (String folder : file.need().folders()) {
            if (!file.included().take(folder) && !file.included().takeAway(folder) && isFound(file, folder)) {
                found.lacks(
                        FunctionsConfig.PLACES,
                        folder,
                        "included_files does not name " + folder + ". Netlify's bundlers take it along with"
                                + " @prisma/client when a function requires that; naming it does not depend on how.");
            }
        }
    }

    /** Whether the bundler finds a client by itself. */
    static boolean isFound(NetlifyFile file, String folder) {
        return !file.bundler().equals("none") && folder.endsWith(ClientNeed.DEFAULT_FOLDER);
    }
}
