package dev.slipway.adapter.http;

import dev.slipway.domain.secret.MaskedAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Chooses proxies by the variables that Prisma's downloader reads, in its order. */
final class ProxyRules {
    private static final List<String> FOR_HTTP = List.of("HTTP_PROXY", "http_proxy");
    private static final List<String> FOR_HTTPS = List.of("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy");
    private static final List<String> OF_NPM = List.of("npm_config_https_proxy", "npm_config_proxy");

    private final Surroundings surroundings;
    private final Consumer<String> notes;
    private final Set<String> noted = new HashSet<>();

    ProxyRules(Surroundings surroundings, Consumer<String> notes) {
        this.surroundings = surroundings;
        this.notes = notes;
    }

    ProxyChoice choose(URI uri) {
        Optional<String> variable = (uri.getScheme().equals("https") ? FOR_HTTPS : FOR_HTTP)
                .stream().filter(surroundings::isSet).findFirst();
        if (variable.isEmpty() || new NoProxy(surroundings.first("NO_PROXY", "no_proxy")).covers(uri)) {
            return ProxyChoice.DIRECT;
        }
        return parse(variable.get(), surroundings.first(variable.get()).strip());
    }

    /** What to do about a failed connection where only npm's own proxy setting exists, which Prisma ignores too. */
    Optional<String> npmHint() {
        if (FOR_HTTPS.stream().anyMatch(surroundings::isSet)) {
            return Optional.empty();
        }
        return OF_NPM.stream()
                .filter(surroundings::isSet)
                .findFirst()
                .map(set -> "Set HTTPS_PROXY: a proxy is set for npm only (" + set + "), which is not used here.");
    }

    private ProxyChoice parse(String variable, String value) {
        String url = value.contains("://") ? value : "http://" + value;
        try {
            URI uri = Authority.ascii(new URI(url));
            Optional<Authority> authority = Authority.of(uri);
            if (authority.isEmpty() || authority.get().port() > 0xffff) {
                return bad(variable, url);
            }
            return switch (uri.getScheme()) {
                case "http" -> choice(variable, uri, authority.get(), Proxy.Type.HTTP, 80);
                case "socks", "socks4", "socks5", "socks5h" ->
                    choice(variable, uri, authority.get(), Proxy.Type.SOCKS, 1080);
                default -> bad(variable, url);
            };
        } catch (URISyntaxException e) {
            return bad(variable, url);
        }
    }

    private static ProxyChoice choice(String variable, URI uri, Authority authority, Proxy.Type type, int usualPort) {
        int port = authority.port() < 0 ? usualPort : authority.port();
        // Unresolved: the name is looked up when the connection is made, and a failure belongs there.
        Proxy proxy = new Proxy(type, InetSocketAddress.createUnresolved(authority.host(), port));
        Optional<String> userInfo = authority.userInfo().map(Login::decoded);
        return new ProxyChoice(proxy, Optional.of(MaskedAddress.of(uri) + " (" + variable + ")"), userInfo);
    }

    private synchronized ProxyChoice bad(String variable, String url) {
        if (noted.add(variable)) {
            notes.accept(variable + " is no address of an http or socks5 proxy (" + MaskedAddress.of(url)
                    + "); no proxy is used.");
        }
        return ProxyChoice.DIRECT;
    }
}
