package dev.slipway.cli;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** The value of an option that is not of the form it must have. */
public record InvalidValue(String option, String value, String form) implements Problem {
    @Override
    public Kind kind() {
        return Kind.USAGE;
    }

    @Override
    public String message() {
        return option + " " + value + " is not " + form + ".";
    }

    @Override
    public String remedy() {
        return "Correct the value of " + option + ".";
    }
}
