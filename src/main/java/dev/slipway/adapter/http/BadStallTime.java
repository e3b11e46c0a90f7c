package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** The environment asks for a stall time that is none. */
record BadStallTime(String text) implements Problem {
    @Override
    public Kind kind() {
        return Kind.USAGE;
    }

    @Override
    public String message() {
        return "\"" + text + "\" (" + Patience.STALL_VARIABLE + ") is no number of seconds between 1 and 86400.";
    }

    @Override
    public String remedy() {
        return "Unset " + Patience.STALL_VARIABLE + " for the usual "
                + Patience.DEFAULT.stall().toSeconds() + " s.";
    }
}
