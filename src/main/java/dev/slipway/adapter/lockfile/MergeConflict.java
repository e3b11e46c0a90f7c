package dev.slipway.adapter.lockfile;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/**
 * A file with the markers of an unfinished merge.
 *
 * @param at file and line, for people
 * @param repair the command that writes the file anew
 */
record MergeConflict(String at, String marker, String repair) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return at + " holds an unfinished merge (a line that begins with " + marker
                + "), so the Prisma version that it locks cannot be told.";
    }

    @Override
    public String remedy() {
        return "Finish the merge, then run " + repair + " and try again.";
    }
}
