package dev.slipway.cli.connections;

import dev.slipway.cli.Line;
import dev.slipway.cli.Numbers;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.domain.connections.Client;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options that describe a database and those who share it. */
public final class PlanFlags {
    private static final Option<Integer> RESERVE =
            Option.whole("--reserve", "N", 0, DatabaseOptions.MOST, "Connections to keep free for others.");
    private static final Option<Client> CLIENT = Option.text(
                    "--client", "NAME=N", "Somebody else on the database, such as migrations=2; may be repeated.")
            .repeated()
            .as(PlanFlags::client, "a name and a number, such as migrations=2");
    private static final Option<Integer> HEADROOM =
            Option.whole("--headroom", "PERCENT", 0, 99, "How much of what is left stays free; else 0.");
    private static final Option<Integer> DEPLOY_OVERLAP = Option.whole(
            "--deploy-overlap",
            "D",
            1,
            10,
            "How many versions of a function hold connections at once; else 2: during a deploy old and new.");
    private static final Option<Integer> CONNECTION_LIMIT = Option.whole(
            "--connection-limit",
            "C",
            1,
            10_000,
            "What each sandbox or replica opens, where no connection_limit is seen; else Prisma's default.");
    private static final Option<Integer> ACCOUNT_CONCURRENCY = Option.whole(
            "--account-concurrency",
            "Q",
            1,
            10_000_000,
            "The AWS account's quota of executions at once, 1000 unless it was changed.");
    private static final Option<Workload> FUNCTION =
            functions("A function, or settings for one that a file declares: reserved, provisioned, pool, weight.");
    private static final Option<Workload> SERVICE =
            workload(WorkloadKind.SERVICE, "--service", "A service, likewise: replicas, surge, pool, weight.");
    private static final Option<String> EXCEPT = Option.text(
                    "--except", "NAME", "Functions and services that do not use the database.")
            .list();

    /** Who shares a database and how much of it stays free, for a command that has its own words for the rest. */
    public static final Options SHARING = Options.of(CLIENT, HEADROOM, SERVICE, EXCEPT);

    public static final Options ALL = Options.of(
            DatabaseOptions.ALL,
            RESERVE,
            CLIENT,
            HEADROOM,
            DEPLOY_OVERLAP,
            CONNECTION_LIMIT,
            ACCOUNT_CONCURRENCY,
            FUNCTION,
            SERVICE,
            EXCEPT);

    private PlanFlags() {}

    /**
     * What a line says of a plan.
     *
     * @param others the options by which the same command would find the same files
     */
    public static Terms terms(Line line, Options others) throws ProblemException {
        return shared(line, line.all(FUNCTION), line.again(Options.of(ALL, others)));
    }

    /**
     * The same for a command that has its own words for some of these options.
     *
     * @param functions those that it counts
     * @param again the options that say the same once more, each behind a blank
     */
    public static Terms shared(Line line, List<Workload> functions, String again) throws ProblemException {
        List<Workload> workloads = new ArrayList<>(functions);
        workloads.addAll(line.all(SERVICE));
        return new Terms(
                DatabaseOptions.database(line),
                DatabaseOptions.setting(line, CONNECTION_LIMIT),
                DatabaseOptions.setting(line, RESERVE),
                DatabaseOptions.setting(line, DEPLOY_OVERLAP),
                DatabaseOptions.setting(line, HEADROOM),
                DatabaseOptions.setting(line, ACCOUNT_CONCURRENCY),
                line.all(CLIENT),
                line.all(EXCEPT),
                workloads,
                again);
    }

    /** {@code --function}, in the words of a command. */
    public static Option<Workload> functions(String words) {
        return workload(WorkloadKind.FUNCTION, "--function", words);
    }

    private static Option<Workload> workload(WorkloadKind kind, String name, String words) {
        return Option.text(name, "NAME[,KEY=N…]", words)
                .repeated()
                .as((option, text, line) -> new WorkloadFlag(option, text).workload(kind));
    }

    private static Optional<Client> client(String text) {
        int equals = text.indexOf('=');
        return Numbers.whole(text.substring(equals + 1), 0, DatabaseOptions.MOST)
                .filter(number -> equals > 0)
                .map(number -> new Client(text.substring(0, equals), number, Place.of("--client", text)));
    }
}
