package dev.slipway.cli;

import dev.slipway.domain.problem.ProblemException;
import java.util.List;

/** One verb of the command line: options in, one use case, one report out. */
public interface Command {
    /** What it can be told. */
    Options options();

    /** The lines below the options in its help, behind an empty one: those of the text beside its class, with examples. */
    default List<String> footer() {
        return Resource.lines(getClass());
    }

    /** Does the work; the report goes to the session's {@code out}. */
    ExitCode run(Line line, Session session) throws ProblemException;
}
