package dev.slipway.cli;

import dev.slipway.domain.problem.ProblemException;
import java.util.List;

/** One verb of the command line: options in, one use case, one report out. */
public interface Command {
    /** What it can be told. */
    Options options();

    /**
     * What its help says, in the text beside its class: in a line what it is for; what stands below the options behind an empty
     * one, with examples.
     */
    default List<String> help() {
        return Resource.lines(getClass());
    }

    /** Does the work; the report goes to the session's {@code out}. */
    ExitCode run(Line line, Session session) throws ProblemException;
}
