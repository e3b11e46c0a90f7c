package dev.slipway.port;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.live.Patience;
import dev.slipway.domain.live.UnreachedException;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;

/** Opens sessions on real servers. */
public interface LiveDatabases {
    /**
     * A session, by a URL as Prisma reads it.
     *
     * @param folder from which the URL's relative files are looked for
     * @throws UnreachedException where the way ends before its end, with the stage
     * @throws ProblemException for a URL that no server can be reached by
     */
    LiveDatabase open(ConnectionUrl url, Path folder, Patience patience) throws ProblemException;
}
