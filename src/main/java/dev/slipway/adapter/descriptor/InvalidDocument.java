package dev.slipway.adapter.descriptor;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/**
 * A text that is not in the format that its name promises.
 *
 * @param line counted from 1
 * @param what a clause, such as "a comma is missing"
 */
record InvalidDocument(String name, String format, int line, int column, String what) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return name + ":" + line + ":" + column + " is not valid " + format + ": " + what + ".";
    }

    @Override
    public String remedy() {
        return "Correct line " + line + " of " + name + ", then try again.";
    }
}
