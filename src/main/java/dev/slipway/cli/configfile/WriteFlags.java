package dev.slipway.cli.configfile;

import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.configfile.WritePolicy;

/** The options of commands that write a config file. */
public final class WriteFlags {
    private static final Option<Boolean> MERGE = Option.flag(
            "--merge", "Put into a file that is there what it lacks; what contradicts is told and left (exit 1).");
    private static final Option<Boolean> FORCE = Option.flag("--force", "Replace a file that is there.");
    private static final Option<Boolean> DRY_RUN =
            Option.flag("--dry-run", "Show what would be written as a diff, and write nothing.");

    /** {@code --merge}, {@code --force} and {@code --dry-run}. */
    public static final Options ALL = Options.of(MERGE, FORCE, DRY_RUN);

    private WriteFlags() {}

    /** What the options allow. */
    public static WritePolicy policy(Line line) throws ProblemException {
        line.requireAtMostOneOf(MERGE, FORCE);
        if (line.has(MERGE)) {
            return WritePolicy.MERGE;
        }
        return line.has(FORCE) ? WritePolicy.REPLACE : WritePolicy.KEEP;
    }

    /** Whether nothing is to be written. */
    public static boolean dryRun(Line line) {
        return line.has(DRY_RUN);
    }
}
