package dev.slipway.adapter.tables;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/**
 * A table that cannot be used.
 *
 * @param where the file, with a colon and the line number where there is one
 */
public record BadTable(String where, String what) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return where + ": " + what + ".";
    }

    @Override
    public String remedy() {
        return "Correct the table, or take it out of the folder that " + Tsv.FOLDER_VARIABLE
                + " names: then the bundled one is used.";
    }
}
