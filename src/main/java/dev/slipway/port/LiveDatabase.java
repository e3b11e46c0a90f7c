package dev.slipway.port;

import dev.slipway.domain.live.Ended;
import dev.slipway.domain.live.Migrations;
import dev.slipway.domain.live.PoolerProbe;
import dev.slipway.domain.live.ReapTerms;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;

/**
 * A session on a real server. Its questions change nothing: they are asked in transactions that only read, where the
 * server has such. An answer that does not come in time is a problem of the environment.
 */
public interface LiveDatabase extends AutoCloseable {
    ServerStatus status() throws ProblemException;

    /**
     * Ends those of the sessions that are still the same and still meet the terms, which is asked in the statement that
     * ends each, where the server has a statement for both.
     *
     * @return what became of each, in their order
     */
    List<Ended> end(List<ServerSession> sessions, ReapTerms terms) throws ProblemException;

    /** What Prisma has written down, in the schema that the URL names. */
    Migrations migrations() throws ProblemException;

    PoolerProbe probe() throws ProblemException;

    @Override
    void close();
}
