package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** A mirror leads somewhere where it cannot be followed. */
record BadRedirect(String start, String from, String to) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        String way = start.equals(from) ? "" : " (reached from " + start + ")";
        return from + way + " redirects to " + to + ".";
    }

    @Override
    public String remedy() {
        return "Name the final address with --mirror, or have the mirror's owner correct the redirect.";
    }
}
