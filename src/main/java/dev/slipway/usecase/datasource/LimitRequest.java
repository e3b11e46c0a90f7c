package dev.slipway.usecase.datasource;

import dev.slipway.domain.datasource.PoolSetting;
import dev.slipway.domain.datasource.Provider;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What to set.
 *
 * @param project the project's folder, or one below it; absolute
 * @param schema a schema file or folder in place of the one that Prisma would find
 * @param settings the parameters and their values: numbers, seconds, true or false
 * @param url a URL in place of the project's; a secret
 * @param provider whose URL that is; its scheme tells where this is empty
 * @param dryRun say what would be done, and change nothing
 */
public record LimitRequest(
        Path project,
        Optional<Path> schema,
        Map<PoolSetting, String> settings,
        Optional<String> url,
        Optional<Provider> provider,
        WrittenTo destination,
        boolean dryRun) {
    public LimitRequest {
        settings = new TreeMap<>(settings);
    }

    /** Where the new URL goes. */
    public enum WrittenTo {
        /** To the place that the old one is in. */
        PLACE,
        /** To standard output. */
        PRINT,
        /** To the file that sets variables of later steps of a GitHub workflow. */
        GITHUB_ENV
    }
}
