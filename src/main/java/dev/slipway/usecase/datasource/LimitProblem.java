package dev.slipway.usecase.datasource;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/** Why nothing was shown or set. */
sealed interface LimitProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.INPUT;
    }

    /** Neither a schema with a datasource nor a config file with one. */
    record NoDatasource(Path root, Optional<String> schema) implements LimitProblem {
        @Override
        public String message() {
            return schema.map(name -> name + " has no datasource with a URL.")
                    .orElse("No schema.prisma was found for the project in " + root + ".");
        }

        @Override
        public String remedy() {
            return schema.isPresent()
                    ? "Add url = env(\"DATABASE_URL\") to the datasource, or give the URL with --url."
                    : "Name the project with --project or its schema with --schema, or give the URL with --url.";
        }
    }

    /** The value of the URL cannot be told. */
    record UnknownUrl(String message, String remedy) implements LimitProblem {}

    /** The URL must not, or cannot, be changed. */
    record Refused(String place, String url, String reason, String remedy) implements LimitProblem {
        @Override
        public String message() {
            return place + ": " + reason + "\n  " + url;
        }
    }

    /** The pool is a driver's. */
    record OfDriver(String why, String remedy) implements LimitProblem {
        @Override
        public String message() {
            return why + " A limit in the URL would have no effect, so nothing was changed.";
        }
    }

    /** The URL is where only somebody else can change it. */
    record NotWritable(String where, String url, String remedy) implements LimitProblem {
        @Override
        public String message() {
            return where + " It should be:\n  " + url;
        }
    }

    /** No file is named to export to. */
    record NoGithubEnv() implements LimitProblem {
        @Override
        public Kind kind() {
            return Kind.ENVIRONMENT;
        }

        @Override
        public String message() {
            return "GITHUB_ENV is not set, so this is no step of a GitHub workflow.";
        }

        @Override
        public String remedy() {
            return "Use --print to get the new URL, or leave --github-env out to change it in its place.";
        }
    }
}
