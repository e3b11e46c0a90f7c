package dev.slipway.port;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.Framework;
import java.util.List;

/** The frameworks that a platform treats apart. */
public interface FrameworkTable {
    /** All of them; of several in a project the first counts. */
    List<Framework> load() throws ProblemException;
}
