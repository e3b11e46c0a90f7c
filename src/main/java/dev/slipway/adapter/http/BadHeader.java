package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** A header on the command line cannot be sent. */
record BadHeader(String message) implements Problem {
    @Override
    public Kind kind() {
        return Kind.USAGE;
    }

    @Override
    public String remedy() {
        return "Write it as --header \"Authorization: Bearer …\".";
    }
}
