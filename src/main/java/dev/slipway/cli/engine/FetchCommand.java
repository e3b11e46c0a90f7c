package dev.slipway.cli.engine;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Line;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import picocli.CommandLine.Model.CommandSpec;

/** {@code slipway engine fetch}. */
public final class FetchCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Options.value("--root", "DIR", "x"));
    }

    @Override
    public ExitCode run(Line line, Session session) {
        session.out().println(session.useCases());
        return ExitCode.OK;
    }
}
