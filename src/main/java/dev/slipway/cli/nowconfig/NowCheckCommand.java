package dev.slipway.cli.nowconfig;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.JudgedFormats;
import dev.slipway.cli.JudgingFlags;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.ProjectFolder;
import dev.slipway.cli.Session;
import dev.slipway.cli.configfile.ConfigCheckOutput;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.rule.now.Era;
import dev.slipway.usecase.configfile.ConfigCheckResult;
import dev.slipway.usecase.nowconfig.NowCheckRequest;
import java.nio.file.Path;
import java.util.List;

/** {@code slipway now-config check}. */
public final class NowCheckCommand implements Command {
    private static final Option<Path> FILES = Option.operand(
                    "FILE", "Files to check, in place of the project's now.json and vercel.json.")
            .repeated()
            .as((option, text, line) -> line.resolve(text));
    private static final Option<Era> RULES = Option.choice(
            "--rules",
            List.of(Era.NOW_2020, Era.TODAY),
            era -> era == Era.NOW_2020 ? "2020" : "today",
            "By whose rules; else those of 2020 for now.json, and today's for any other file.");

    @Override
    public Options options() {
        return Options.of(FILES, ProjectFolder.PROJECT, RULES, JudgingFlags.ALL, JudgedFormats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        NowCheckRequest request = new NowCheckRequest(ProjectFolder.toWrite(line), line.all(FILES), line.get(RULES));
        JudgingFlags judging = JudgingFlags.read(line, session, request.folder());
        ConfigCheckResult checked =
                session.useCases().configs().checkNowConfig().run(request);
        return ConfigCheckOutput.report(
                line, session, "now-config check", "slipway/now-config-check/v1", judging, checked);
    }
}
