package dev.slipway.adapter.http;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a mirror takes from the process it runs in.
 *
 * @param home where {@code .netrc} is
 * @param workingFolder what relative {@code file:} addresses start from
 */
public record Surroundings(Map<String, String> environment, Path home, Path workingFolder) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** The value of the first of these variables that is set and not empty, else empty text. */
    String first(String... variables) {
        for (String variable : variables) {
            if (isSet(variable)) {
                return environment.getOrDefault(variable, "");
            }
        }
        return "";
    }

    boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }

    @Override
    public String toString() {
        return "Surroundings[" + workingFolder + "]";
    }
}
