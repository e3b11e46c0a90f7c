package dev.slipway.cli.nowconfig;

import dev.slipway.cli.Command;
import dev.slipway.cli.CommandProblem;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.cli.configfile.WriteFlags;
import dev.slipway.domain.document.edit.JsonValue;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.ConfigReport;
import dev.slipway.report.ConfigWriteJson;
import dev.slipway.usecase.nowconfig.ConfigFormat;
import dev.slipway.usecase.nowconfig.InitRequest;
import dev.slipway.usecase.nowconfig.InitResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code slipway now-config init}. */
public final class NowInitCommand implements Command {
    private static final int LONGEST = 1800;

    @Override
    public void describe(CommandSpec spec) {
        WriteFlags.describeProject(spec);
        spec.addOption(Options.choice(
                "--format",
                List.of("now", "vercel"),
                "Which file: now.json as of 2020 (the default), or today's vercel.json."));
        spec.addOption(Options.repeated(
                "--entry",
                "FILE",
                "An entry point, in place of those that are found by package.json, api/ and their usual names."));
        spec.addOption(Options.value(
                "--max-duration",
                "SECONDS",
                "For vercel.json: how long a function may take, 1 to 1800 or max; 30 unless you say otherwise."));
        WriteFlags.describe(spec);
        // --format is that of the file.
        spec.addOption(Options.choice(
                "--report",
                List.of("text", "json"),
                "How the result is written, as --format of other commands; text unless you say otherwise."));
    }

    @Override
    public List<String> footer() {
        return List.of(
                "",
                "Examples:",
                "  slipway now-config init",
                "  slipway now-config init --format vercel --dry-run",
                "  slipway now-config init --format vercel --merge --report json",
                "  slipway now-config init --entry src/server.js --entry api/hook.js");
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        InitRequest request = request(line);
        InitResult result = session.useCases().configs().initNowConfig().run(request);
        session.notes(result.notes());
        Formats.print(
                line.text("--report"),
                session,
                () -> ConfigReport.init(result, request.folder()),
                () -> ConfigWriteJson.init(result, request.folder()));
        return result.write().complete() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private static InitRequest request(Line line) throws ProblemException {
        return new InitRequest(
                WriteFlags.project(line),
                ConfigFormat.valueOf(line.text("--format").orElse("now").toUpperCase(Locale.ROOT)),
                line.texts("--entry"),
                maxDuration(line.text("--max-duration")),
                WriteFlags.policy(line),
                line.has("--dry-run"));
    }

    private static Optional<JsonValue.Literal> maxDuration(Optional<String> text) throws ProblemException {
        if (text.isEmpty() || text.get().equals("max")) {
            return text.map(JsonValue::text);
        }
        if (!text.get().matches("[1-9]\\d{0,3}") || Integer.parseInt(text.get()) > LONGEST) {
            throw CommandProblem.invalidValue(
                    "--max-duration", text.get(), "a number of seconds from 1 to 1800, or max");
        }
        return Optional.of(JsonValue.number(Integer.parseInt(text.get())));
    }
}
