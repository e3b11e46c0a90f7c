package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.util.Optional;

/** No answer came from a mirror. */
record Unreachable(String address, String through, String why, Optional<String> hint) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return address + " cannot be reached" + through + ": " + why + ".";
    }

    @Override
    public String remedy() {
        return hint.orElse("Check the network; where a proxy is needed, set HTTPS_PROXY; where there is no way out,"
                + " name a mirror inside with --mirror.");
    }
}
