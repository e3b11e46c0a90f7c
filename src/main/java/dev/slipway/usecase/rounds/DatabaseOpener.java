package dev.slipway.usecase.rounds;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.LiveDatabase;

/** Opens a session on the server that is asked. */
public interface DatabaseOpener {
    LiveDatabase open() throws ProblemException;
}
