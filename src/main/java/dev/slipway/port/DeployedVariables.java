package dev.slipway.port;

import dev.slipway.domain.descriptor.Supplied;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;

/** What the files of a project's platform hand to the processes that are deployed. */
public interface DeployedVariables {
    /**
     * Those that hold a database's URL, in the order of the files; what cannot be read hands out nothing here.
     *
     * @throws ProblemException where a file that somebody names is not there
     */
    List<Supplied> of(Path root) throws ProblemException;
}
