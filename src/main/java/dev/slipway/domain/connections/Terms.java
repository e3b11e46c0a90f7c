package dev.slipway.domain.connections;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.datasource.ConnectionUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a plan is made under, from the command line or from {@code slipway.yaml}.
 *
 * @param database which one it is
 * @param connectionLimit the pool size where no other is seen
 * @param reserve connections to keep free for others
 * @param deployOverlap versions of a function that hold connections at once during a deploy: 1 or more
 * @param headroom per cent of the connections that stay free
 * @param accountConcurrency executions that the AWS account may run at the same time
 * @param clients who else is on the database
 * @param except functions and services that do not use it
 * @param workloads settings by name, also of functions that another file declares
 * @param typed the options that say the same once more, each behind a blank; empty where none was given
 */
public record Terms(
        Database database,
        Setting connectionLimit,
        Setting reserve,
        Setting deployOverlap,
        Setting headroom,
        Setting accountConcurrency,
        List<Client> clients,
        List<String> except,
        List<Workload> workloads,
        String typed) {
    public Terms {
        clients = List.copyOf(clients);
        except = List.copyOf(except);
        workloads = List.copyOf(workloads);
    }

    /**
     * The database that is shared.
     *
     * @param instance the class or plan, such as {@code m5.large}
     * @param asked what its server itself said, which counts before all else
     * @param given the URL that stands in the place of the project's, of which its pool counts too
     */
    public record Database(
            Optional<String> engine,
            Optional<String> instance,
            Setting maxConnections,
            Optional<Capacity> asked,
            Optional<ConnectionUrl> given) {
        public static final Database UNNAMED = new Database(Optional.empty(), Optional.empty(), Setting.absent());

        /** One whose server was not asked. */
        public Database(Optional<String> engine, Optional<String> instance, Setting maxConnections) {
            this(engine, instance, maxConnections, Optional.empty(), Optional.empty());
        }

        Database or(Database other) {
            boolean sized = instance.isPresent() || !maxConnections.equals(Setting.absent());
            return new Database(
                    engine.or(other::engine),
                    sized ? instance : other.instance,
                    sized ? maxConnections : other.maxConnections,
                    asked.or(other::asked),
                    given.or(other::given));
        }
    }

    /** These, and the other's where these say nothing; clients, exceptions and workloads of both. */
    public Terms or(Terms other) {
        return new Terms(
                database.or(other.database),
                connectionLimit.or(other.connectionLimit),
                reserve.or(other.reserve),
                deployOverlap.or(other.deployOverlap),
                headroom.or(other.headroom),
                accountConcurrency.or(other.accountConcurrency),
                joined(clients, other.clients),
                joined(except, other.except),
                joined(workloads, other.workloads),
                typed + other.typed);
    }

    /** The same, of a database whose server was asked. */
    public Terms with(Capacity asked) {
        return with(Optional.of(asked), database.given());
    }

    /** The same, of a database whose URL was given. */
    public Terms with(ConnectionUrl given) {
        return with(database.asked(), Optional.of(given));
    }

    private Terms with(Optional<Capacity> asked, Optional<ConnectionUrl> given) {
        Database told = new Database(database.engine, database.instance, database.maxConnections, asked, given);
        return with(told, connectionLimit, typed);
    }

    /** The same, of clients that open so many. */
    public Terms withLimit(Setting each) {
        return with(database, each, typed);
    }

    /** The same, typed with the pool size too, where no option says which URL it is of. */
    public Terms typed(int pool) {
        return with(database, connectionLimit, typed + " --connection-limit " + pool);
    }

    private Terms with(Database other, Setting each, String line) {
        return new Terms(
                other, each, reserve, deployOverlap, headroom, accountConcurrency, clients, except, workloads, line);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
