package dev.slipway.usecase.datasource;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.TextFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Sets variables for the later steps of a GitHub workflow. Source: GitHub's page on workflow commands. */
final class GithubEnv {
    private final TextFiles files;
    private final Optional<Path> file;

    /** @param file the one that {@code GITHUB_ENV} names */
    GithubEnv(TextFiles files, Optional<Path> file) {
        this.files = files;
        this.file = file;
    }

    void set(String name, String value) throws ProblemException {
        Path target = file.orElseThrow(() -> new ProblemException(new LimitProblem.NoGithubEnv()));
        Optional<String> before = files.read(target);
        String text = before.orElse("");
        String start = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        files.replace(List.of(new TextFiles.Rewrite(target, before, start + lines(name, value))));
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
