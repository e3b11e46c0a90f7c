package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** A server's certificate is not trusted. */
record Untrusted(String address, String names, String why) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return "The certificate of " + address + names + " is not trusted: " + why + ".";
    }

    @Override
    public String remedy() {
        return "If this is your company's proxy or mirror, give its authority's certificate with --cacert FILE or in"
                + " NODE_EXTRA_CA_CERTS; if not, do not go on.";
    }
}
