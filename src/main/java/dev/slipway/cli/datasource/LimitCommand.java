package dev.slipway.cli.datasource;

import dev.slipway.cli.Command;
import dev.slipway.cli.CommandProblem;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.cli.Spans;
import dev.slipway.domain.datasource.PoolSetting;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.LimitReport;
import dev.slipway.usecase.datasource.LimitRequest;
import dev.slipway.usecase.datasource.LimitRequest.Destination;
import dev.slipway.usecase.datasource.LimitResult;
import dev.slipway.usecase.datasource.LimitResult.Outcome;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code slipway datasource limit}. */
public final class LimitCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .required(true)
                .type(String.class)
                .paramLabel("N")
                .description("How many connections each process may open; 1 for serverless functions.")
                .build());
        ProjectFlags.describe(spec);
        spec.addOption(Options.value(
                "--pool-timeout", "S", "Seconds that a query waits for a free connection; 0 is for ever."));
        spec.addOption(Options.value(
                "--connect-timeout", "S", "Seconds that opening a connection may take; 0 sets no limit."));
        spec.addOption(Options.choice(
                "--pgbouncer",
                List.of("true", "false"),
                "Whether the URL is that of a pooler in transaction mode (PostgreSQL)."));
        GivenUrl.describe(
                spec,
                "Change this URL in place of the project's, and print it, its password too; - reads it from standard"
                        + " input.");
        spec.addOption(Options.flag("--print", "Print the new URL, its password too, and change nothing."));
        spec.addOption(Options.flag(
                "--github-env", "Set the variable for the later steps of a GitHub workflow, and change nothing else."));
        spec.addOption(Options.flag("--dry-run", "Show what would change, with secrets masked, and change nothing."));
        Formats.describe(spec);
    }

    @Override
    public List<String> footer() {
        return List.of(
                "",
                "The limit is set where the URL is: in the schema, or in the .env file that Prisma loads. Only the",
                "bytes of the parameter change. A URL that comes from the process environment cannot be changed",
                "there: use --print or --github-env.",
                "--github-env writes to the file that GITHUB_ENV names. It asks the runner to hide the new URL in",
                "the log: it writes ::add-mask:: and the URL to standard error, which a runner reads as it reads",
                "standard output. Where a step redirects standard error, the runner does not see the request, and",
                "the URL is where that goes.",
                "A pipe in the place of .env, as secret managers put it there, is waited for: 30 s, or",
                "SLIPWAY_READ_SECONDS.",
                "",
                "Examples:",
                "  slipway datasource limit 1",
                "  slipway datasource limit 5 --pool-timeout 20 --dry-run",
                "  slipway datasource limit 1 --pgbouncer true --project apps/shop",
                "  export DATABASE_URL=\"$(slipway datasource limit 1 --print)\"");
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        LimitResult result = session.useCases().limitConnections().run(request(line));
        session.notes(result.notes());
        if (result.outcome() == Outcome.EXPORTED) {
            result.url().ifPresent(url -> session.tellRunner(LimitReport.maskCommand(url)));
        }
        if (LimitReport.isAsked(result)) {
            Formats.writeAsked(line, session, () -> LimitReport.text(result), () -> LimitReport.json(result));
        } else {
            Formats.write(line, session, () -> LimitReport.text(result), () -> LimitReport.json(result));
        }
        return ExitCode.OK;
    }

    private static LimitRequest request(Line line) throws ProblemException {
        line.requireAtMostOneOf("--print", "--github-env");
        Destination unless = line.has("--print") || line.has("--url") ? Destination.PRINT : Destination.PLACE;
        return new LimitRequest(
                line.path("--project").orElse(line.resolve("")),
                line.path("--schema"),
                settings(line),
                GivenUrl.of(line),
                GivenUrl.provider(line),
                line.has("--github-env") ? Destination.GITHUB_ENV : unless,
                line.has("--dry-run"));
    }

    private static Map<PoolSetting, String> settings(Line line) throws ProblemException {
        Map<PoolSetting, String> settings = new EnumMap<>(PoolSetting.class);
        String limit = line.operands().get(0);
        if (!limit.matches("[1-9]\\d{0,5}")) {
            throw CommandProblem.invalidValue("N", limit, "a whole number from 1 on (0 would mean no limit)");
        }
        settings.put(PoolSetting.CONNECTION_LIMIT, limit);
        seconds(line, "--pool-timeout").ifPresent(s -> settings.put(PoolSetting.POOL_TIMEOUT, s));
        seconds(line, "--connect-timeout").ifPresent(s -> settings.put(PoolSetting.CONNECT_TIMEOUT, s));
        line.text("--pgbouncer").ifPresent(word -> settings.put(PoolSetting.PGBOUNCER, word));
        return settings;
    }

    private static Optional<String> seconds(Line line, String option) throws ProblemException {
        Optional<String> text = line.text(option);
        Optional<Duration> span = Spans.of(line, option, ChronoUnit.SECONDS, Duration.ZERO);
        if (span.isPresent() && span.get().toNanosPart() != 0) {
            throw CommandProblem.invalidValue(option, text.get(), "a whole number of seconds, such as 10, 10s or 2m");
        }
        return span.map(each -> Long.toString(each.toSeconds()));
    }
}
