package dev.slipway.port;

import dev.slipway.domain.packaging.SizeLimit;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;

/** How large what ships may be. */
public interface PackageLimits {
    /** Those of all platforms. */
    List<SizeLimit> load() throws ProblemException;
}
