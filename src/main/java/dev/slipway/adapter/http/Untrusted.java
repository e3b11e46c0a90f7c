package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** A server's certificate is not trusted. */
record Untrusted(String address, String names, String why, String remedy) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return "The certificate of " + address + names + " is not trusted: " + why + ".";
    }
}
