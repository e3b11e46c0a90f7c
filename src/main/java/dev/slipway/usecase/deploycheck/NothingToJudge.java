package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.nodeproject.SchemaBelow;
import dev.slipway.domain.nodeproject.SeveralSchemas;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.deploycheck.shipped.ShippedRequest;
import java.util.List;
import java.util.Optional;

/** Refuses a folder in which there is nothing to judge. */
final class NothingToJudge {
    private NothingToJudge() {}

    static void refuse(
            NodeProject project, List<Destination> destinations, ShippedRequest shipped, Optional<Problem> inCode)
            throws ProblemException {
        if (project.schema().isPresent()
                || project.packages().size() == 1
                || !destinations.isEmpty()
                || !shipped.isEmpty()) {
            return;
        }
        if (project.packages().size() > 1) {
            throw new ProblemException(SeveralSchemas.of(project.root(), project.packages()));
        }
        throw new ProblemException(new Problem(
                Kind.INPUT,
                "No Prisma project was found in " + project.root() + ": "
                        + inCode.map(why -> "there is no schema. " + why.message())
                                .orElse("neither a schema nor a file that says where something is deployed to.")
                        + SchemaBelow.words(project.below()).map(" "::concat).orElse(""),
                SchemaBelow.remedy(project.below())
                        .map(one -> inCode.isPresent()
                                ? one + ", and where it goes: --platform lambda --runtime nodejs22.x"
                                : one)
                        .orElse(
                                "Go into the project's folder, or name it, --project DIR, or what ships: --package dist.zip,"
                                        + " --image app.tar")));
    }

    /** Whether it is an image alone that was to be judged, and neither it nor a Dockerfile nor its base was found. */
    static boolean isImage(List<Destination> destinations, ShippedRequest shipped) {
        return shipped.isEmpty()
                && !destinations.isEmpty()
                && destinations.stream()
                        .allMatch(each -> each.platform().isImage()
                                && !each.isOfFile()
                                && each.runtime().isEmpty());
    }
}
