package dev.slipway.usecase.datasource;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.Optional;

/** Why nothing was shown or set. */
final class LimitProblem {
    private LimitProblem() {}

    /** Neither a schema with a datasource nor a config file with one. */
    static ProblemException noDatasource(Path root, Optional<String> schema) {
        return Problem.input(schema.map(name -> name + " has no datasource with a URL.")
                        .orElse("No schema.prisma was found for the project in " + root + "."))
                .remedy(
                        schema.isPresent()
                                ? "Add url = env(\"DATABASE_URL\") to the datasource, or give the URL with --url."
                                : "Name the project with --project or its schema with --schema, or give the URL with --url.");
    }

    /** The URL must not, or cannot, be changed. */
    static ProblemException refused(String place, String url, String reason, String remedy) {
        return Problem.input(place + ": " + reason + "\n  " + url).remedy(remedy);
    }

    /** The URL is where only somebody else can change it. */
    static Problem notWritable(String where, String url, String remedy) {
        return new Problem(Kind.INPUT, where + " It should be:\n  " + url, remedy);
    }
}
