package dev.slipway.cli.deploycheck;

import dev.slipway.cli.LambdaTime;
import dev.slipway.cli.Line;
import dev.slipway.cli.Numbers;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.ProjectFolder;
import dev.slipway.cli.Session;
import dev.slipway.cli.connections.AskFlags;
import dev.slipway.cli.connections.DatabaseOptions;
import dev.slipway.cli.connections.PlanFlags;
import dev.slipway.domain.capacity.FunctionName;
import dev.slipway.domain.capacity.Traffic;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.concurrency.DatabaseRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The options that describe a database and the function that uses it. */
final class DatabaseFlags {
    private static final Option<Integer> CONNECTION_LIMIT = Option.whole(
            "--connection-limit", "C", 1, 10_000, "What each sandbox may open: connection_limit in the URL; else 1.");
    private static final Option<Integer> RESERVE = Option.whole(
            "--reserve", "N", 0, DatabaseOptions.MOST, "Connections to keep free for migrations, people and others.");
    private static final Option<Integer> DEPLOY_OVERLAP = Option.whole(
            "--deploy-overlap",
            "D",
            1,
            10,
            "How many versions of the code hold connections at once: 2 counts old and new; else 1.");
    private static final Option<Integer> ACCOUNT_CONCURRENCY = Option.whole(
            "--account-concurrency",
            "Q",
            1,
            10_000_000,
            "The account's quota of executions at once, 1000 unless it was changed.");
    private static final Option<Long> RPS = Option.text(
                    "--rps", "R", "Requests in a second, such as 300 or 0.5; with --duration.")
            .as(
                    text -> Numbers.thousandths(text, 1_000_000),
                    "a number above 0 and up to 1000000, with at most 3 decimals");
    private static final Option<Duration> DURATION = LambdaTime.option(
            "--duration", "How long a request takes, best the 95th percentile: 250, 250ms, 2s; with --rps.");
    private static final Option<Workload> FUNCTION = PlanFlags.functions(
            "The function's name or ARN, for the command and the snippets; with settings it is counted too, as check"
                    + " counts it: reserved, provisioned, pool, weight.");

    /** Those that connections plan takes too. */
    private static final Options OF_A_PLAN = Options.of(
            DatabaseOptions.ALL, CONNECTION_LIMIT, RESERVE, DEPLOY_OVERLAP, ACCOUNT_CONCURRENCY, PlanFlags.SHARING);

    static final Options ALL = Options.of(OF_A_PLAN, RPS, DURATION, FUNCTION);

    private DatabaseFlags() {}

    static DatabaseRequest request(Line line, Session session) throws ProblemException {
        List<Workload> functions = line.all(FUNCTION);
        Optional<FunctionName> first = functions.isEmpty() ? Optional.empty() : Optional.of(name(functions.get(0)));
        // A name alone says for whom the answer is, and nothing of what it opens.
        boolean named = functions.size() == 1 && functions.get(0).settings().equals(Settings.NONE);
        List<Workload> counted = named ? List.of() : functions;
        Terms terms = PlanFlags.shared(
                line,
                counted,
                line.again(Options.of(OF_A_PLAN, ProjectFolder.PROJECT))
                        + (counted.isEmpty() ? "" : line.again(FUNCTION)));
        return new DatabaseRequest(AskFlags.terms(terms, line, session), traffic(line), first);
    }

    private static FunctionName name(Workload function) throws ProblemException {
        return FunctionName.parse(function.name())
                .orElseThrow(() -> FUNCTION.isNot(
                        function.name(),
                        "a name of up to 64 letters, digits, hyphens and underscores, or a function's ARN without"
                                + " version"));
    }

    private static Optional<Traffic> traffic(Line line) throws ProblemException {
        Optional<Long> thousandths = line.get(RPS);
        Optional<Duration> duration = line.get(DURATION);
        if (thousandths.isPresent() != duration.isPresent()) {
            throw Problem.usage("--rps and --duration belong together, and "
                            + (thousandths.isPresent() ? "--duration" : "--rps") + " is missing.")
                    .remedy("Give both, for example --rps 300 --duration 250.");
        }
        return duration.map(each -> new Traffic(thousandths.orElseThrow(), milliseconds(each)));
    }

    /** Rounded up: a request that is said to be shorter than it is would need fewer sandboxes. */
    private static int milliseconds(Duration duration) {
        return (int) duration.plusNanos(999_999).toMillis();
    }
}
