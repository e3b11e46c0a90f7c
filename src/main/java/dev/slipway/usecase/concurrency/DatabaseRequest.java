package dev.slipway.usecase.concurrency;

import dev.slipway.domain.capacity.AccountQuota;
import dev.slipway.domain.capacity.FunctionName;
import dev.slipway.domain.capacity.Traffic;
import dev.slipway.domain.connections.Planner;
import dev.slipway.domain.connections.Pool;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.datasource.DriverAdapter;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.UrlPool;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A database, and what is known of the function that will use it.
 *
 * @param terms of which those count that say something of one function and its database
 * @param adapter whose driver keeps the pool of a sandbox
 */
public record DatabaseRequest(
        Terms terms, Optional<Traffic> traffic, Optional<FunctionName> function, Optional<DriverAdapter> adapter) {
    /** One of which no project says who keeps the pool. */
    public DatabaseRequest(Terms terms, Optional<Traffic> traffic, Optional<FunctionName> function) {
        this(terms, traffic, function, Optional.empty());
    }

    /** The functions of a project are added up as they are in a deploy. */
    private static final Setting OF_A_DEPLOY = new Setting.Known(
            Planner.OVERLAP, Place.of("a deploy", "old and new; where old ones are drained first: --deploy-overlap 1"));

    /** By what its project says where the command line says nothing. */
    DatabaseRequest within(LambdaProject project) {
        Terms known = terms.or(project.demands().terms());
        Setting pool = project.pool(function);
        boolean declares = project.demands().functions().findAny().isPresent();
        return new DatabaseRequest(
                new Terms(
                        known.database(),
                        pool.or(known.connectionLimit()),
                        known.reserve(),
                        known.deployOverlap().or(declares ? OF_A_DEPLOY : Setting.absent()),
                        known.headroom(),
                        known.accountConcurrency(),
                        known.clients(),
                        known.except(),
                        known.workloads(),
                        known.typed()),
                traffic,
                function,
                project.demands().adapter());
    }

    /** By the URL that was given, where no project says who keeps the pool. */
    DatabaseRequest alone() {
        return terms.database()
                .given()
                .filter(any -> terms.connectionLimit() instanceof Setting.Absent)
                .map(url -> of(Pool.ofUrl(UrlPool.of(url, "--url", text -> Place.of("--url", text)))))
                .map(pool -> new DatabaseRequest(terms.withLimit(pool), traffic, function))
                .orElse(this);
    }

    private static Setting of(Pool pool) {
        Place place = Place.of("--url", pool.source());
        return pool.size().isPresent()
                ? new Setting.Known(pool.size().getAsInt(), place)
                : new Setting.Unclear(pool.source(), place);
    }

    /** Whether there is no pool of a sandbox, as somebody else keeps the connections. */
    boolean isKeptElsewhere() {
        return terms.connectionLimit().number().equals(OptionalInt.of(0));
    }

    /** The same, of a database whose server was asked. */
    DatabaseRequest asked(Optional<LambdaOutcome> checked) {
        return checked.flatMap(LambdaOutcome::carries)
                .map(carries -> new DatabaseRequest(terms.with(carries), traffic, function, adapter))
                .orElse(this);
    }

    boolean namesDatabase() {
        return database().asked().isPresent()
                || database().instance().isPresent()
                || database().maxConnections().number().isPresent();
    }

    Terms.Database database() {
        return terms.database();
    }

    Optional<String> engine() {
        return database().engine();
    }

    Optional<AccountQuota> quota() {
        return terms.accountConcurrency().number().stream()
                .mapToObj(AccountQuota::new)
                .findFirst();
    }

    /** What limits the pool of a sandbox. */
    String setting() {
        return adapter.map(DriverAdapter::option).orElse("connection_limit");
    }

    int each() {
        // As Prisma's deployment page advises.
        return terms.connectionLimit().orElse(1);
    }

    int reserve() {
        return terms.reserve().orElse(0);
    }

    /** Lambda keeps the last executions of an account for functions without a reservation. */
    boolean canReserve() {
        return quota().isEmpty() || quota().get().reservable() > 0;
    }

    int versions() {
        return terms.deployOverlap().orElse(1);
    }

    /** Where a number is from: an option as it was typed, or a line of a file. */
    static String source(Setting setting, String otherwise) {
        return setting instanceof Setting.Known known
                ? known.place().line() == 0
                        ? known.place().text()
                        : known.place().place()
                : otherwise;
    }
}
