package dev.slipway.adapter.http;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Who is meant by a web address; also where its host has an underscore or letters beyond ASCII, in which
 * {@link URI#getHost} sees no host.
 *
 * @param userInfo as it is written
 * @param host in ASCII
 * @param port -1 for the usual one
 */
record Authority(Optional<String> userInfo, String host, int port) {

    /** The authority of an address; empty where it names no host. */
    static Optional<Authority> of(URI uri) {
        if (uri.getHost() != null) {
            return Optional.of(new Authority(Optional.ofNullable(uri.getRawUserInfo()), uri.getHost(), uri.getPort()));
        }
        return uri.getRawAuthority() == null ? Optional.empty() : parse(uri.getRawAuthority());
    }

    /** The host of an address that was accepted as one. */
    static String host(URI uri) {
        return of(uri).map(Authority::host).orElse("");
    }

    /** The port of an address, its scheme's where it names none. */
    static int port(URI uri) {
        int port = of(uri).map(Authority::port).orElse(-1);
        int usual = uri.getScheme().equals("https") ? 443 : 80;
        return port < 0 ? usual : port;
    }

    /** An address all of ASCII, its host as the name service knows it. */
    static URI ascii(URI uri) throws URISyntaxException {
        String text = uri.toString();
        if (uri.getRawAuthority() == null || text.chars().allMatch(c -> c < 0x80)) {
            return uri;
        }
        Optional<Authority> authority = of(uri);
        if (authority.isEmpty()) {
            return uri;
        }
        int start = text.indexOf(uri.getRawAuthority());
        String rest = text.substring(start + uri.getRawAuthority().length());
        return new URI(new URI(text.substring(0, start) + authority.get() + rest).toASCIIString());
    }

    private static Optional<Authority> parse(String text) {
        int at = text.lastIndexOf('@');
        String place = text.substring(at + 1);
        int colon = place.lastIndexOf(':');
        String host = colon < 0 ? place : place.substring(0, colon);
        int port = colon < 0 ? -1 : number(place.substring(colon + 1));
        Optional<String> userInfo = at < 0 ? Optional.empty() : Optional.of(text.substring(0, at));
        return asciiHost(host).filter(name -> port >= -1).map(name -> new Authority(userInfo, name, port));
    }

    /** -2 for what is no port. */
    private static int number(String text) {
        if (text.isEmpty()) {
            return -1;
        }
        boolean digits = text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : -2;
    }

    private static Optional<String> asciiHost(String host) {
        try {
            String name = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            return Optional.of(name).filter(Authority::isHost);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** No more than the underscore is added to what a host may have (RFC 1123, 2.1). */
    private static boolean isHost(String name) {
        return !name.isEmpty()
                && !name.startsWith(".")
                && !name.contains("..")
                && name.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '-'
                                || c == '_'
                                || c == '.');
    }

    @Override
    public String toString() {
        return userInfo.map(user -> user + "@").orElse("") + host + (port < 0 ? "" : ":" + port);
    }
}
