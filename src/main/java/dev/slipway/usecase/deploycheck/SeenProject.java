package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.nodeproject.SchemaBelow;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.deploycheck.shipped.ShippedRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A project, as far as it can be read.
 *
 * @param project at the root of a workspace its only package that has a schema, seen from there; an empty one where
 *     nothing could be read
 * @param unread what stood in the way
 */
record SeenProject(NodeProject project, Optional<ProblemException> unread) {
    static SeenProject of(Judges judges, Path folder) {
        try {
            NodeProject project = judges.project(folder);
            return new SeenProject(withSchema(project, judges), Optional.empty());
        } catch (ProblemException e) {
            NodeProject nothing = NodeProject.unread(folder.toAbsolutePath().normalize());
            return new SeenProject(nothing, Optional.of(e));
        }
    }

    /**
     * Refuses a folder in which there is nothing to judge.
     *
     * @param inCode why what it deploys is not known, where code says it
     */
    void refuseNothing(List<Destination> destinations, ShippedRequest shipped, Optional<Problem> inCode)
            throws ProblemException {
        if (unread.isEmpty()) {
            NothingToJudge.refuse(project, destinations, shipped, inCode);
        } else if (destinations.isEmpty()) {
            throw unread.get();
        }
    }

    /** Whether there is no project at all, so that what ships speaks for itself. */
    boolean isNothing() {
        return unread.isEmpty()
                && project.schema().isEmpty()
                && project.packages().isEmpty();
    }

    /** That there is a schema beside the one that is judged, a clause. */
    Optional<String> beside() {
        return project.schema().flatMap(schema -> SchemaBelow.beside(schema, project.below()));
    }

    private static NodeProject withSchema(NodeProject project, Judges judges) throws ProblemException {
        if (project.packages().size() != 1) {
            return project;
        }
        String only = project.packages().get(0);
        return project.with(only, judges.project(project.root().resolve(only)));
    }
}
