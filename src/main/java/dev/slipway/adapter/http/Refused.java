package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** A server answered with a status that brings no file. */
record Refused(String address, int status, String beginning) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        String page = beginning.isEmpty() ? "" : " (\"" + beginning + "\")";
        return address + " answered with HTTP status " + status + page + ".";
    }

    @Override
    public String remedy() {
        return status >= 500 || status == 429
                ? "Try again later, or name another mirror with --mirror."
                : "Check the address of the mirror, or name another one with --mirror.";
    }
}
