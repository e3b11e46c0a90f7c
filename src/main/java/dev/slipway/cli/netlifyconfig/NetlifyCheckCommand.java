package dev.slipway.cli.netlifyconfig;

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
import dev.slipway.usecase.configfile.ConfigCheckResult;
import java.nio.file.Path;

/** {@code slipway netlify-config check}. */
public final class NetlifyCheckCommand implements Command {
    private static final Option<Path> FILE = Option.operand(
                    "FILE", "A .toml file to check, in place of the project's netlify.toml.")
            .orNone()
            .as((option, text, line) -> line.resolve(text));

    @Override
    public Options options() {
        return Options.of(FILE, ProjectFolder.PROJECT, JudgingFlags.ALL, JudgedFormats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        JudgingFlags judging = JudgingFlags.read(line, session, ProjectFolder.toWrite(line));
        ConfigCheckResult checked =
                session.useCases().configs().checkNetlifyConfig().run(ProjectFolder.toWrite(line), line.get(FILE));
        return ConfigCheckOutput.report(
                line, session, "netlify-config check", "slipway/netlify-config-check/v1", judging, checked);
    }
}
