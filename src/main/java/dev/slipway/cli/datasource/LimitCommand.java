package dev.slipway.cli.datasource;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.ProjectFolder;
import dev.slipway.cli.Session;
import dev.slipway.cli.Spans;
import dev.slipway.domain.datasource.PoolSetting;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.LimitReport;
import dev.slipway.usecase.datasource.LimitRequest;
import dev.slipway.usecase.datasource.LimitRequest.WrittenTo;
import dev.slipway.usecase.datasource.LimitResult;
import dev.slipway.usecase.datasource.LimitResult.Ending;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code slipway datasource limit}. */
public final class LimitCommand implements Command {
    private static final Option<String> LIMIT = Option.operand(
                    "N", "How many connections each process may open; 1 for serverless functions.")
            .as(
                    text -> Optional.of(text).filter(number -> number.matches("[1-9]\\d{0,5}")),
                    "a whole number from 1 on (0 would mean no limit)");
    private static final Option<String> POOL_TIMEOUT =
            seconds("--pool-timeout", "Seconds that a query waits for a free connection; 0 is for ever.");
    private static final Option<String> CONNECT_TIMEOUT =
            seconds("--connect-timeout", "Seconds that opening a connection may take; 0 sets no limit.");
    private static final Option<String> PGBOUNCER = Option.choice(
            "--pgbouncer",
            List.of("true", "false"),
            "Whether the URL is that of a pooler in transaction mode (PostgreSQL).");
    private static final Option<String> URL = DatasourceFlags.url(
            "Change this URL in place of the project's, and print it, its password too; - reads it from standard"
                    + " input.");
    private static final Option<Boolean> PRINT =
            Option.flag("--print", "Print the new URL, its password too, and change nothing.");
    private static final Option<Boolean> GITHUB_ENV = Option.flag(
            "--github-env", "Set the variable for the later steps of a GitHub workflow, and change nothing else.");
    private static final Option<Boolean> DRY_RUN =
            Option.flag("--dry-run", "Show what would change, with secrets masked, and change nothing.");

    @Override
    public Options options() {
        return Options.of(
                LIMIT,
                ProjectFolder.PROJECT,
                ProjectFolder.SCHEMA,
                POOL_TIMEOUT,
                CONNECT_TIMEOUT,
                PGBOUNCER,
                URL,
                DatasourceFlags.PROVIDER,
                PRINT,
                GITHUB_ENV,
                DRY_RUN,
                Formats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        LimitResult result = session.useCases().limitConnections().run(request(line));
        session.notes(result.notes());
        if (result.outcome() == Ending.EXPORTED) {
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
        line.requireAtMostOneOf(PRINT, GITHUB_ENV);
        WrittenTo unless = line.has(PRINT) || line.has(URL) ? WrittenTo.PRINT : WrittenTo.PLACE;
        return new LimitRequest(
                ProjectFolder.ofPrisma(line),
                line.get(ProjectFolder.SCHEMA),
                settings(line),
                DatasourceFlags.url(line, URL),
                line.get(DatasourceFlags.PROVIDER),
                line.has(GITHUB_ENV) ? WrittenTo.GITHUB_ENV : unless,
                line.has(DRY_RUN));
    }

    private static Map<PoolSetting, String> settings(Line line) throws ProblemException {
        Map<PoolSetting, String> settings = new EnumMap<>(PoolSetting.class);
        settings.put(PoolSetting.CONNECTION_LIMIT, line.get(LIMIT).orElseThrow());
        line.get(POOL_TIMEOUT).ifPresent(s -> settings.put(PoolSetting.POOL_TIMEOUT, s));
        line.get(CONNECT_TIMEOUT).ifPresent(s -> settings.put(PoolSetting.CONNECT_TIMEOUT, s));
        line.get(PGBOUNCER).ifPresent(word -> settings.put(PoolSetting.PGBOUNCER, word));
        return settings;
    }

    private static Option<String> seconds(String name, String words) {
        return Option.text(name, "S", words).as((option, text, line) -> {
            Duration span = Spans.parse(option, text, ChronoUnit.SECONDS, Duration.ZERO);
            if (span.toNanosPart() != 0) {
                throw option.isNot(text, "a whole number of seconds, such as 10, 10s or 2m");
            }
            return Long.toString(span.toSeconds());
        });
    }
}
