package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** Cloudflare's error 1010: the host refuses clients that look like this one. */
record SignatureRefused(String address, String chosenBy) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return address + " answered with HTTP status 403 and \"error code: 1010\": the content delivery network in"
                + " front of it refuses this client's signature, which is mostly its User-Agent."
                + Refusals.choice(chosenBy);
    }

    @Override
    public String remedy() {
        return "Check whether a proxy rewrites User-Agent, or name another mirror with --mirror.";
    }
}
