package dev.slipway.rule.live;

import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.live.Dialect;
import dev.slipway.domain.live.Migrations;
import dev.slipway.domain.live.Migrations.Recorded;
import dev.slipway.domain.live.PoolerProbe;
import dev.slipway.domain.live.Reserve;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.ServerLimits;
import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.SessionKind;
import dev.slipway.domain.live.SessionState;
import dev.slipway.domain.live.Stage;
import dev.slipway.domain.livecheck.AskedDatabase;
import dev.slipway.domain.livecheck.AskedUrl;
import dev.slipway.domain.livecheck.PackagedMigrations;
import dev.slipway.domain.livecheck.Reply;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.domain.urlsource.DeployedUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server that was asked, with what a test does not say as it is on a server without trouble. */
final class Asked {
    static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private String url = "postgresql://app:s3cr3t@db:5432/shop";
    private ServerAnswer<Integer> max = ServerAnswer.known(100, "SHOW max_connections");
    private List<Reserve> reserves = List.of(new Reserve("superuser_reserved_connections", 3, false));
    private Optional<Integer> role = Optional.empty();
    private Optional<Integer> database = Optional.empty();
    private final List<ServerSession> sessions = new ArrayList<>();
    private PoolerProbe probe = new PoolerProbe(ServerAnswer.known(true, "two"), ServerAnswer.known(true, "two"), "");
    private ServerAnswer<Optional<List<Recorded>>> rows = ServerAnswer.known(Optional.empty(), "_prisma_migrations");
    private ServerAnswer<Optional<Migrations.Holder>> lock = ServerAnswer.known(Optional.empty(), "pg_locks");
    private ServerAnswer<Optional<PackagedMigrations>> packaged = ServerAnswer.known(Optional.empty(), "none");
    private Optional<Plan> plan = Optional.empty();
    private Optional<Finding> exceeded = Optional.empty();
    private Optional<Reply> reply = Optional.empty();

    Asked url(String other) {
        url = other;
        return this;
    }

    Asked max(ServerAnswer<Integer> other) {
        max = other;
        return this;
    }

    Asked reserves(Reserve... others) {
        reserves = List.of(others);
        return this;
    }

    Asked role(int limit) {
        role = Optional.of(limit);
        return this;
    }

    Asked database(int limit) {
        database = Optional.of(limit);
        return this;
    }

    Asked sessions(int count, String application, SessionState state) {
        for (int i = 0; i < count; i++) {
            sessions.add(session(1000 + sessions.size(), application, state, SessionKind.CLIENT));
        }
        return this;
    }

    Asked background(int count) {
        for (int i = 0; i < count; i++) {
            sessions.add(session(9000 + i, "", SessionState.OTHER, SessionKind.BACKGROUND));
        }
        return this;
    }

    static ServerSession session(long id, String application, SessionState state, SessionKind kind) {
        return new ServerSession(
                id,
                Optional.of(NOW.minusSeconds(600)),
                kind,
                state,
                Optional.of("app"),
                Optional.of("shop"),
                Optional.of(application),
                Optional.of("10.0.0.7"),
                Optional.of(Duration.ofMinutes(4)),
                Optional.of(false),
                false);
    }

    Asked probe(boolean session, boolean statements, String product) {
        probe = new PoolerProbe(ServerAnswer.known(session, "two"), ServerAnswer.known(statements, "two"), product);
        return this;
    }

    Asked probe(PoolerProbe other) {
        probe = other;
        return this;
    }

    Asked rows(Recorded... recorded) {
        rows = ServerAnswer.known(Optional.of(List.of(recorded)), "_prisma_migrations");
        return this;
    }

    Asked rowsHidden(String why) {
        rows = ServerAnswer.unknown(why);
        return this;
    }

    Asked lock(Migrations.Holder holder) {
        lock = ServerAnswer.known(Optional.of(holder), "pg_locks");
        return this;
    }

    Asked folder(PackagedMigrations.PackagedMigration... migrations) {
        packaged = ServerAnswer.known(
                Optional.of(new PackagedMigrations("prisma/migrations", false, List.of(migrations))), "folder");
        return this;
    }

    Asked plan(Plan other) {
        plan = Optional.of(other);
        return this;
    }

    Asked exceeded(Finding finding) {
        exceeded = Optional.of(finding);
        return this;
    }

    Asked unreached(Stage stage, String message) {
        reply = Optional.of(new Reply.Unreached(stage, new Problem(Kind.ENVIRONMENT, message, "Do this.")));
        return this;
    }

    Asked reply(Reply other) {
        reply = Optional.of(other);
        return this;
    }

    AskedDatabase asked() {
        ServerStatus status = new ServerStatus(
                Dialect.POSTGRESQL,
                "PostgreSQL 16.4",
                "db:5432",
                "shop",
                "app",
                ServerAnswer.known(false, "pg_is_in_recovery()"),
                NOW,
                new ServerLimits(
                        max,
                        reserves,
                        ServerAnswer.known(role, "pg_roles"),
                        ServerAnswer.known(database, "pg_database")),
                sessions,
                List.of());
        DeployedUrl deployed = DeployedDatasource.given(url, Optional.empty(), Path.of("/work"))
                .deployedUrls()
                .get(0);
        AskedUrl asked = new AskedUrl(
                deployed,
                true,
                true,
                "db:5432",
                reply.orElse(new Reply.Answered(
                        status,
                        ServerAnswer.known(probe, "two"),
                        ServerAnswer.known(new Migrations(rows, lock), "asked"))));
        return new AskedDatabase(List.of(asked), plan, "nobody says how many", exceeded, packaged);
    }

    /** What a rule says. */
    Verdict verdict(String rule) {
        return Outcome.judge(LiveRules.all(), asked()).judged().stream()
                .filter(each -> each.rule().equals(rule))
                .map(RuleVerdict::verdict)
                .findFirst()
                .orElseThrow();
    }

    List<Finding> findings(String rule) {
        return verdict(rule) instanceof Verdict.Found found ? found.findings() : List.of();
    }
}
