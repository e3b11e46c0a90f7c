package dev.slipway.usecase.deploycheck.live;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.live.Dialect;
import dev.slipway.domain.live.Ended;
import dev.slipway.domain.live.Migrations;
import dev.slipway.domain.live.Patience;
import dev.slipway.domain.live.PoolerProbe;
import dev.slipway.domain.live.ReapTerms;
import dev.slipway.domain.live.Reserve;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerLimits;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.Stage;
import dev.slipway.domain.live.UnreachedException;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.LiveDatabase;
import dev.slipway.port.LiveDatabases;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Servers in memory that remember by which URLs they were asked. */
final class FakeServers implements LiveDatabases {
    final List<String> asked = new ArrayList<>();
    final Set<String> unreached = new HashSet<>();
    Dialect dialect = Dialect.POSTGRESQL;
    ServerAnswer<Integer> max = ServerAnswer.known(100, "SHOW max_connections");
    int role;
    int database;
    String product = "";
    List<Migrations.Recorded> rows = List.of();
    Optional<Problem> refused = Optional.empty();
    int closed;

    @Override
    public LiveDatabase open(ConnectionUrl url, Path folder, Patience patience) throws ProblemException {
        asked.add(url.raw());
        if (unreached.contains(url.raw())) {
            throw new UnreachedException(
                    Stage.TCP, new Problem(Kind.ENVIRONMENT, "refused", "Start it."), new IllegalStateException());
        }
        return new Server();
    }

    private Optional<Integer> limit(int value) {
        return value == 0 ? Optional.empty() : Optional.of(value);
    }

    private final class Server implements LiveDatabase {
        @Override
        public ServerStatus status() {
            return new ServerStatus(
                    dialect,
                    "PostgreSQL 16.4",
                    "db:5432",
                    "shop",
                    "app",
                    ServerAnswer.known(false, "pg_is_in_recovery()"),
                    Instant.parse("2026-11-29T12:00:00.5Z"),
                    new ServerLimits(
                            max,
                            List.of(
                                    new Reserve("superuser_reserved_connections", 3, false),
                                    new Reserve("reserved_connections", 2, true),
                                    new Reserve("rds.rds_superuser_reserved_connections", 0, false)),
                            ServerAnswer.known(limit(role), "pg_roles"),
                            ServerAnswer.known(limit(database), "pg_database")),
                    List.of(),
                    List.of());
        }

        @Override
        public List<Ended> end(List<ServerSession> sessions, ReapTerms terms) {
            throw new AssertionError("a check ends nobody's session");
        }

        @Override
        public Migrations migrations() throws ProblemException {
            if (refused.isPresent()) {
                throw new ProblemException(refused.get());
            }
            return new Migrations(
                    ServerAnswer.known(Optional.of(rows), "_prisma_migrations"),
                    ServerAnswer.known(Optional.empty(), "pg_locks"));
        }

        @Override
        public PoolerProbe probe() {
            return new PoolerProbe(ServerAnswer.known(true, "two"), ServerAnswer.known(true, "two"), product);
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
