package dev.slipway.adapter.jdbc;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.live.Dialect;
import dev.slipway.domain.live.Patience;
import dev.slipway.domain.live.Route;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.LiveDatabase;
import dev.slipway.port.LiveDatabases;
import java.nio.file.Path;

/** Opens sessions through the drivers. */
public final class JdbcDatabases implements LiveDatabases {
    @Override
    public LiveDatabase open(ConnectionUrl url, Path folder, Patience patience) throws ProblemException {
        Route route = Route.of(url);
        Way way = way(route, folder);
        Opener another = () -> new Asking(way.failures(), patience.statement(), way.walk(route, patience.connect()));
        Asking asking = another.open();
        return route.dialect() == Dialect.POSTGRESQL
                ? new PostgresDatabase(route, asking, another)
                : new MysqlDatabase(route, asking, another);
    }

    private static Way way(Route route, Path folder) {
        if (route.dialect() == Dialect.POSTGRESQL) {
            return new Way(new PostgresLogin(route, folder)::connect, new Failures(route, new PostgresAnswers(route)));
        }
        return new Way(new MysqlLogin(route, folder)::connect, new Failures(route, new MysqlAnswers(route)));
    }

    /** Opens one more session by the same way. */
    interface Opener {
        Asking open() throws ProblemException;
    }
}
