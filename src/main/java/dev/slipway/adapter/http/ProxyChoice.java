package dev.slipway.adapter.http;

import java.net.Proxy;
import java.util.Optional;

/**
 * The way to a host.
 *
 * @param label the proxy for messages, password masked, with the variable that names it; empty for the direct way
 * @param userInfo {@code user:password}, decoded
 */
record ProxyChoice(Proxy proxy, Optional<String> label, Optional<String> userInfo) {
    static final ProxyChoice DIRECT = new ProxyChoice(Proxy.NO_PROXY, Optional.empty(), Optional.empty());

    /** {@code " through the proxy …"}, or nothing. */
    String through() {
        return label.map(l -> " through the proxy " + l).orElse("");
    }

    @Override
    public String toString() {
        return label.orElse("direct");
    }
}
