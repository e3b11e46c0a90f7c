package dev.slipway.usecase.nowconfig;

import dev.slipway.usecase.configfile.WritePolicy;
import java.nio.file.Path;

/**
 * What to migrate.
 *
 * @param from the now.json, absolute; vercel.json is written beside it
 */
public record MigrateRequest(Path from, WritePolicy policy, boolean dryRun) {
    /** The folder of both files. */
    public Path folder() {
        return from.resolveSibling("");
    }
}
