package dev.slipway.cli;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** Two options that cannot both be meant. */
record ExclusiveOptions(String one, String other) implements Problem {
    @Override
    public Kind kind() {
        return Kind.USAGE;
    }

    @Override
    public String message() {
        return one + " and " + other + " exclude each other.";
    }

    @Override
    public String remedy() {
        return "Give one of them.";
    }
}
