package dev.slipway.usecase.datasource;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.ProjectDatasource;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why nothing was shown or set. */
final class LimitProblem {
    private LimitProblem() {}

    /** Neither a schema with a datasource nor a config file with one. */
    static ProblemException noDatasource(ProjectDatasource project) {
        if (project.schema().isPresent()) {
            return Problem.input(project.schema().get() + " has no datasource with a URL.")
                    .remedy("Add url = env(\"DATABASE_URL\") to the datasource, or give the URL with --url.");
        }
        String missing = "No schema.prisma was found for the project in " + project.root() + ".";
        return Problem.input(Stream.concat(Stream.of(missing), project.notes().stream())
                        .collect(Collectors.joining(" ")))
                .remedy("Name the project with --project or its schema with --schema, or give the URL with --url.");
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
