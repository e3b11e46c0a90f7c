package dev.slipway.adapter.tables;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** A runtime whose name tells another architecture than the one that was asked for. */
public record TwoArches(String name, String inName, String asked) implements Problem {
    @Override
    public Kind kind() {
        return Kind.USAGE;
    }

    @Override
    public String message() {
        return "\"" + name + "\" is for " + inName + ", but --arch says " + asked + ".";
    }

    @Override
    public String remedy() {
        return "Leave out one of the two.";
    }
}
