package dev.slipway.usecase.datasource;

import dev.slipway.domain.datasource.PoolSetting;
import dev.slipway.port.TextFiles.Rewrite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of setting parameters in a URL.
 *
 * @param place where the URL is, for people
 * @param variable the variable that holds it; empty where there is none
 * @param before the URL, masked
 * @param after the new URL, masked
 * @param rewrites the files that change, secrets and all
 * @param base the folder that files are named relative to
 * @param url the new URL with its secrets, where its user asked to have it
 */
public record LimitResult(
        Ending outcome,
        String place,
        Optional<String> variable,
        String before,
        String after,
        Map<PoolSetting, String> settings,
        List<Rewrite> rewrites,
        Path base,
        Optional<String> url,
        List<String> notes) {
    public LimitResult {
        rewrites = List.copyOf(rewrites);
        notes = List.copyOf(notes);
    }

    /** How it ended. */
    public enum Ending {
        CHANGED,
        WOULD_CHANGE,
        /** It was as wanted already. */
        UNCHANGED,
        PRINTED,
        /** The variable is set for the later steps of a GitHub workflow. */
        EXPORTED,
        /** There is no server whose connections could run out. */
        NOTHING_TO_LIMIT
    }

    @Override
    public String toString() {
        return outcome + " " + place;
    }
}
