package dev.slipway.adapter.http;

import dev.slipway.adapter.files.Pipes;
import dev.slipway.domain.problem.ProblemException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a mirror is told about who asks; never sent to another host, port or scheme.
 *
 * @param headers the user's own, and {@code Authorization} where a login was found
 * @param source where the login came from, for messages; empty when none is sent
 */
record Login(List<Header> headers, Optional<String> source) {

    /** The login for a mirror: a header of the command line before the address before {@code .netrc}. */
    static Login of(URI base, List<Header> given, Surroundings surroundings, Pipes pipes) throws ProblemException {
        for (Header header : given) {
            if (header.name().equalsIgnoreCase("Authorization")) {
                return new Login(given, Optional.of("the header Authorization of --header"));
            }
        }
        Optional<String> userInfo = Authority.of(base).flatMap(Authority::userInfo);
        String host = Authority.host(base);
        if (userInfo.isPresent()) {
            return new Login(with(given, decoded(userInfo.get())), Optional.of("the login in the mirror's address"));
        }
        Optional<Netrc.Entry> entry = Netrc.find(host, surroundings, pipes);
        if (entry.isPresent()) {
            String pair = entry.get().login() + ":" + entry.get().password();
            String source = "the login for " + host + " in " + Netrc.path(surroundings);
            return new Login(with(given, pair), Optional.of(source));
        }
        return new Login(given, own(given));
    }

    private static Optional<String> own(List<Header> given) {
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of("the header " + given.get(0).name() + " of --header");
    }

    private static List<Header> with(List<Header> given, String pair) {
        List<Header> all = new ArrayList<>(given);
        all.add(new Header("Authorization", basic(pair)));
        return List.copyOf(all);
    }

    private static String basic(String pair) {
        String whole = pair.contains(":") ? pair : pair + ":";
        return "Basic " + Base64.getEncoder().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
    }

    static String decoded(String userInfo) {
        return URLDecoder.decode(userInfo.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Login[" + source.orElse("none") + "]";
    }
}
