package dev.slipway.report;

import dev.slipway.usecase.configfile.ConfigWrite;
import dev.slipway.usecase.netlifyconfig.NetlifyInitResult;
import java.nio.file.Path;

/** What was written into netlify.toml. */
public final class NetlifyReport {
    private NetlifyReport() {}

    /** For people: what was written; a dry run is a diff and nothing else. */
    public static String init(NetlifyInitResult result, Path base) {
        if (result.write().isEmpty()) {
            return "nothing to write: this project's Prisma loads no query engine, so netlify.toml needs nothing for"
                    + " it\n";
        }
        ConfigWrite write = result.write().get();
        String written = ConfigReport.written(write, base);
        return write.dryRun() ? written : written + "\nNext: slipway netlify-config check\n";
    }
}
