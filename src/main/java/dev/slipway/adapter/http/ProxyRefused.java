package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** A proxy does not let the request pass. */
record ProxyRefused(String proxy, String answer) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return "The proxy " + proxy + " refused the connection: " + answer + ".";
    }

    @Override
    public String remedy() {
        return answer.contains("407")
                ? "Put the login into the proxy's address: http://USER:PASSWORD@HOST:PORT."
                : "Have the proxy allow the mirror's host, or name the host in NO_PROXY if it is reached directly.";
    }
}
