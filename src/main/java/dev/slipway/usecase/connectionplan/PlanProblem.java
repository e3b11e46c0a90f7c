package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Why there is no plan, or why it is not written. */
sealed interface PlanProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.INPUT;
    }

    /** Nobody said what the database carries. */
    record NoDatabase() implements PlanProblem {
        @Override
        public Kind kind() {
            return Kind.USAGE;
        }

        @Override
        public String message() {
            return "It is not said what the database carries.";
        }

        @Override
        public String remedy() {
            return "Name its class, such as --instance m5.large, or its limit: --max-connections N. In slipway.yaml:"
                    + " database: { instance: m5.large }.";
        }
    }

    /** No function and no service. */
    record NothingToPlan(String folder, List<String> read) implements PlanProblem {
        @Override
        public String message() {
            return read.isEmpty()
                    ? "There is no serverless.yml, template.yaml, compose.yaml or slipway.yaml in " + folder + "."
                    : "Nothing in " + String.join(", ", read) + " uses the database, as far as can be seen.";
        }

        @Override
        public String remedy() {
            return "Name a file, --file k8s/web.yaml, or the functions and services: --function api --service"
                    + " web,replicas=3.";
        }
    }

    /** A template of Helm. */
    record NotRendered(String file) implements PlanProblem {
        @Override
        public String message() {
            return file + " is a template of Helm: what it declares is known when it is rendered.";
        }

        @Override
        public String remedy() {
            return "Render it first: helm template CHART > rendered.yaml; then slipway connections plan --file"
                    + " rendered.yaml.";
        }
    }

    /** A file that was named is not there. */
    record NoSuchFile(String file) implements PlanProblem {
        @Override
        public String message() {
            return "There is no file " + file + ".";
        }

        @Override
        public String remedy() {
            return "Correct the name after --file, or in slipway.yaml under files.";
        }
    }

    /** {@code --except} names nobody. */
    record UnknownName(String name, Optional<String> nearest) implements PlanProblem {
        @Override
        public Kind kind() {
            return Kind.USAGE;
        }

        @Override
        public String message() {
            return "There is no function or service " + name + " to leave out.";
        }

        @Override
        public String remedy() {
            return nearest.map(near -> "Did you mean --except " + near + "?")
                    .orElse("slipway connections plan without --except lists them all.");
        }
    }

    /** A number has no place that can be changed without changing something else. */
    record NotWritten(String name, String place, String why, String setting) implements PlanProblem {
        @Override
        public String message() {
            return "No number is written for " + name + " (" + place + "): " + why + ". Nothing was changed.";
        }

        @Override
        public String remedy() {
            return "Set it yourself: " + setting + "; then slipway connections plan again.";
        }
    }

    /** The file would not say after the change what it should. */
    record Misread(String file, String name) implements PlanProblem {
        @Override
        public String message() {
            return file + " would not say the right numbers after the change, see " + name + ". Nothing was changed.";
        }

        @Override
        public String remedy() {
            return "Set the numbers yourself; slipway connections plan shows them.";
        }
    }
}
