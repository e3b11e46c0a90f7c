package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** No TLS connection comes about, for a reason other than the certificate. */
record TlsBroken(String address, String why) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return "No TLS connection to " + address + " comes about: " + why + ".";
    }

    @Override
    public String remedy() {
        return "Check that the port speaks TLS 1.2 or later; a proxy in between is named by HTTPS_PROXY, and the"
                + " authority of one that opens TLS by --cacert FILE or NODE_EXTRA_CA_CERTS.";
    }
}
