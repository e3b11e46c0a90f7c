package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** Why it is not known where an engine belongs. */
public sealed interface PlaceProblem extends Problem {

    /** Several packages of a workspace have a schema. */
    record SeveralPackages(Path project, List<String> packages) implements PlaceProblem {
        @Override
        public Kind kind() {
            return Kind.INPUT;
        }

        @Override
        public String message() {
            return "No schema.prisma is in " + project + " itself, and several packages of its workspace have one: "
                    + String.join(", ", packages) + ".";
        }

        @Override
        public String remedy() {
            return "Name one of them: slipway engine fetch --project " + packages.get(0);
        }
    }

    /** Where a client will be installed is not known beforehand. */
    record NotInstalled(String generator, String at, ClientGenerator.Unplaced unplaced) implements PlaceProblem {
        @Override
        public Kind kind() {
            return Kind.INPUT;
        }

        @Override
        public String message() {
            return "The client of generator " + generator + " (" + at
                    + ") is not installed, and where it will be cannot be told before it is: " + unplaced.why() + ".";
        }

        @Override
        public String remedy() {
            return "Install first: " + unplaced.install()
                    + ". Then fetch again, or name the folder to install into with --to DIR.";
        }
    }

    /** Prisma generates no such client. */
    record NotGenerated(String generator, String at, ClientGenerator.Refusal refusal) implements PlaceProblem {
        @Override
        public Kind kind() {
            return Kind.INPUT;
        }

        @Override
        public String message() {
            return "Prisma refuses to generate the client of generator " + generator + " (" + at + "): "
                    + refusal.words();
        }

        @Override
        public String remedy() {
            return refusal.remedy();
        }
    }
}
