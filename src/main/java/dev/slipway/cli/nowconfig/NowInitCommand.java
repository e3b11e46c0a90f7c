package dev.slipway.cli.nowconfig;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Numbers;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.ProjectFolder;
import dev.slipway.cli.Session;
import dev.slipway.cli.configfile.WriteFlags;
import dev.slipway.domain.document.edit.JsonValue;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.ConfigReport;
import dev.slipway.report.ConfigWriteJson;
import dev.slipway.usecase.nowconfig.ConfigFormat;
import dev.slipway.usecase.nowconfig.InitRequest;
import dev.slipway.usecase.nowconfig.NowInitResult;
import java.util.List;
import java.util.Optional;

/** {@code slipway now-config init}. */
public final class NowInitCommand implements Command {
    private static final int LONGEST = 1800;
    private static final Option<ConfigFormat> FORMAT = Option.choice(
            "--format", ConfigFormat.class, "Which file: now.json as of 2020 (the default), or today's vercel.json.");
    private static final Option<String> ENTRY = Option.text(
                    "--entry",
                    "FILE",
                    "An entry point, in place of those that are found by package.json, api/ and their usual names.")
            .repeated();
    private static final Option<JsonValue.Literal> MAX_DURATION = Option.text(
                    "--max-duration",
                    "SECONDS",
                    "For vercel.json: how long a function may take, 1 to 1800 or max; 30 unless you say otherwise.")
            .as(NowInitCommand::maxDuration, "a number of seconds from 1 to " + LONGEST + ", or max");
    // --format is that of the file.
    private static final Option<String> REPORT = Option.choice(
            "--report",
            List.of("text", "json"),
            "How the result is written, as --format of other commands; text unless you say otherwise.");

    @Override
    public Options options() {
        return Options.of(ProjectFolder.PROJECT, FORMAT, ENTRY, MAX_DURATION, WriteFlags.ALL, REPORT);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        InitRequest request = request(line);
        NowInitResult result = session.useCases().configs().initNowConfig().run(request);
        session.notes(result.notes());
        Formats.print(
                line.get(REPORT),
                session,
                () -> ConfigReport.init(result, request.folder()),
                () -> ConfigWriteJson.init(result, request.folder()));
        return result.write().complete() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private static InitRequest request(Line line) throws ProblemException {
        return new InitRequest(
                ProjectFolder.toWrite(line),
                line.get(FORMAT).orElse(ConfigFormat.NOW),
                line.all(ENTRY),
                line.get(MAX_DURATION),
                WriteFlags.policy(line),
                WriteFlags.dryRun(line));
    }

    private static Optional<JsonValue.Literal> maxDuration(String text) {
        return text.equals("max")
                ? Optional.of(JsonValue.text(text))
                : Numbers.whole(text, 1, LONGEST).map(JsonValue::number);
    }
}
