package dev.slipway.cli;

import dev.slipway.domain.problem.ProblemException;
import picocli.CommandLine.Model.CommandSpec;

/** One verb of the command line: options in, one use case, one report out. */
public interface Command {
    /** Adds this command's options, description and examples to an empty specification. */
    void describe(CommandSpec spec);

    /** Does the work; the report goes to the session's {@code out}. */
    ExitCode run(Line line, Session session) throws ProblemException;
}
