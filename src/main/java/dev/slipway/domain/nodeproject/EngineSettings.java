package dev.slipway.domain.nodeproject;

import java.util.List;
import java.util.Optional;

/**
 * What a schema says of the query engine that one of its clients uses.
 *
 * @param engineType the generator's {@code engineType}
 * @param previewFeatures the generator's features, those of {@code experimentalFeatures} included
 * @param at the generator's file and line, for people
 * @param url the datasource's URL, with the place where it is configured; never shown
 */
public record EngineSettings(
        Optional<EngineSetting> engineType, List<String> previewFeatures, String at, Optional<EngineSetting> url) {
    public EngineSettings {
        previewFeatures = List.copyOf(previewFeatures);
    }

    /**
     * One configured value.
     *
     * @param at file and line, or the variable, for people
     */
    public record EngineSetting(String value, String at) {}
}
