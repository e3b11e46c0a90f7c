package dev.slipway.usecase.connectionstatus;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads what the functions and services of a project may open, by the same way as the command that plans them. */
public interface Plans {
    /**
     * Of the project around a folder; empty where nothing says what it deploys.
     *
     * @param given the URL that stands in the place of the project's
     */
    Optional<List<Demand>> around(Path folder, Optional<ConnectionUrl> given) throws ProblemException;
}
