package dev.slipway.usecase.datasource;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Outputs;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Sets variables for the later steps of a GitHub workflow. Source: GitHub's page on workflow commands.
 *
 * @param file the one that {@code GITHUB_ENV} names
 */
record GithubEnv(Outputs outputs, Optional<Path> file) {
    void set(String name, String value) throws ProblemException {
        Path target = file.orElseThrow(() -> Problem.environment(
                        "GITHUB_ENV is not set, so this is no step of a GitHub workflow.")
                .remedy("Use --print to get the new URL, or leave --github-env out to change it in its place."));
        outputs.append(target, lines(name, value));
    }

    /** One line; or, around a value that has line ends, a delimiter that is not in it. */
    static String lines(String name, String value) {
        if (value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
            return name + "=" + value + "\n";
        }
        String delimiter = "SLIPWAY";
        for (int i = 1; value.contains(delimiter); i++) {
            delimiter = "SLIPWAY" + i;
        }
        return name + "<<" + delimiter + "\n" + value + "\n" + delimiter + "\n";
    }
}
