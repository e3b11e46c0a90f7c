package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.packaging.PackageSize;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;

/** One that gathers the facts of one side of a deployment, and has the rules of it judge them. */
public interface Side {
    /** The rules that are not checked where this side cannot be read: an id, or the letters of a family. */
    String rules();

    /** What it will read of the files of an artefact that is compressed; the rest costs a second pass. */
    default Interest interest() {
        return (file, head) -> 0;
    }

    /** The sizes of what ships, from the side that measures it. */
    default List<PackageSize> sizes(Deployment deployment) throws ProblemException {
        return List.of();
    }

    /** What its rules say; a rule that lacks something says what to give. */
    Outcome judge(Deployment deployment) throws ProblemException;
}
