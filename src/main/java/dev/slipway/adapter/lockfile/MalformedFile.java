package dev.slipway.adapter.lockfile;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/**
 * A file whose text is not what its name promises.
 *
 * @param at file, line and column, for people
 * @param form what it should be: {@code JSON}
 * @param repair the command that writes the file anew
 */
record MalformedFile(String at, String form, String detail, String repair) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return at + " is not valid " + form + ": " + detail + ".";
    }

    @Override
    public String remedy() {
        return "Restore the file from version control, or run " + repair + " to write it anew.";
    }
}
