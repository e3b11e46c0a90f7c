package dev.slipway.port;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.Builders;
import dev.slipway.domain.webproject.Framework;
import java.util.List;

/** What Vercel treats apart, and what it builds with. */
public interface VercelTables {
    /** All frameworks that are known; of several in a project the first counts. */
    List<Framework> frameworks() throws ProblemException;

    Builders builders() throws ProblemException;
}
