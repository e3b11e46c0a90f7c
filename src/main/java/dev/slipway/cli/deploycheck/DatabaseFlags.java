package dev.slipway.cli.deploycheck;

import dev.slipway.cli.CommandProblem;
import dev.slipway.cli.DatabaseOptions;
import dev.slipway.cli.LambdaTime;
import dev.slipway.cli.Line;
import dev.slipway.cli.Numbers;
import dev.slipway.cli.Options;
import dev.slipway.domain.capacity.FunctionName;
import dev.slipway.domain.capacity.Traffic;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.concurrency.DatabaseRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;

/** The options that describe a database and the function that uses it. */
final class DatabaseFlags {
    private static final int MOST_CONNECTIONS = 1_000_000;
    private static final int MOST_LIMIT = 10_000;
    private static final int MOST_OVERLAP = 10;
    private static final int MOST_EXECUTIONS = 10_000_000;
    private static final int MOST_RPS = 1_000_000;

    private DatabaseFlags() {}

    static void describe(CommandSpec spec) {
        DatabaseOptions.describe(spec);
        spec.addOption(Options.value(
                "--connection-limit", "C", "What each sandbox may open: connection_limit in the URL; else 1."));
        spec.addOption(Options.value("--reserve", "N", "Connections to keep free for migrations, people and others."));
        spec.addOption(Options.value(
                "--deploy-overlap",
                "D",
                "How many versions of the code hold connections at once: 2 counts old and new; else 1."));
        spec.addOption(Options.value(
                "--account-concurrency",
                "Q",
                "The account's quota of executions at once, 1000 unless it was changed."));
        spec.addOption(Options.value("--rps", "R", "Requests in a second, such as 300 or 0.5; with --duration."));
        spec.addOption(Options.value(
                "--duration", "MS", "How long a request takes, best the 95th percentile: 250, 250ms, 2s; with --rps."));
        spec.addOption(
                Options.value("--function", "NAME", "The function's name or ARN, for the command and the snippets."));
    }

    static DatabaseRequest request(Line line) throws ProblemException {
        Terms terms = new Terms(
                new Terms.Database(
                        line.text("--engine"),
                        line.text("--instance"),
                        number(line, "--max-connections", 1, MOST_CONNECTIONS)),
                number(line, "--connection-limit", 1, MOST_LIMIT),
                number(line, "--reserve", 0, MOST_CONNECTIONS),
                number(line, "--deploy-overlap", 1, MOST_OVERLAP),
                Setting.absent(),
                number(line, "--account-concurrency", 1, MOST_EXECUTIONS),
                List.of(),
                List.of(),
                List.of());
        return new DatabaseRequest(terms, traffic(line), function(line));
    }

    private static Setting number(Line line, String option, int least, int most) throws ProblemException {
        OptionalInt number = Numbers.whole(line, option, least, most);
        return number.isPresent() ? Setting.option(option, number.getAsInt()) : Setting.absent();
    }

    private static Optional<Traffic> traffic(Line line) throws ProblemException {
        OptionalLong thousandths = Numbers.thousandths(line, "--rps", MOST_RPS);
        Optional<Duration> duration =
                line.has("--duration") ? Optional.of(LambdaTime.of(line, "--duration")) : Optional.empty();
        if (thousandths.isPresent() != duration.isPresent()) {
            throw Problem.usage("--rps and --duration belong together, and "
                            + (thousandths.isPresent() ? "--duration" : "--rps") + " is missing.")
                    .remedy("Give both, for example --rps 300 --duration 250.");
        }
        return duration.isPresent()
                ? Optional.of(new Traffic(thousandths.getAsLong(), milliseconds(duration.get())))
                : Optional.empty();
    }

    /** Rounded up: a request that is said to be shorter than it is would need fewer sandboxes. */
    private static int milliseconds(Duration duration) {
        return (int) duration.plusNanos(999_999).toMillis();
    }

    private static Optional<FunctionName> function(Line line) throws ProblemException {
        Optional<String> text = line.text("--function");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<FunctionName> name = FunctionName.parse(text.get());
        if (name.isEmpty()) {
            throw CommandProblem.invalidValue(
                    "--function",
                    text.get(),
                    "a name of up to 64 letters, digits, hyphens and underscores, or a function's ARN without version");
        }
        return name;
    }
}
