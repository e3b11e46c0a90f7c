package dev.slipway.adapter.http;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.secret.MaskedAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Follows one request from address to address, as far as that is safe. */
final class Redirects {
    private static final int MOST = 10;
    private final URI start;
    private final Set<URI> seen = new HashSet<>();

    Redirects(URI start) {
        this.start = start;
        seen.add(start);
    }

    /** Where a redirecting reply leads; a problem where that must not be followed. */
    URI next(HttpReply reply) throws ProblemException {
        Optional<String> location = reply.header("Location");
        if (location.isEmpty()) {
            throw bad(reply, "an address that it does not name");
        }
        URI next = resolve(reply, location.get());
        boolean web = "https".equals(next.getScheme()) || "http".equals(next.getScheme());
        if (!web || Authority.of(next).isEmpty() || Authority.port(next) > 0xffff) {
            throw bad(reply, MaskedAddress.of(next) + ", which is no web address");
        }
        if (reply.address().getScheme().equals("https") && next.getScheme().equals("http")) {
            throw bad(reply, MaskedAddress.of(next) + ", which gives up TLS");
        }
        if (!seen.add(next)) {
            throw bad(reply, MaskedAddress.of(next) + ", where it had been before");
        }
        if (seen.size() > MOST + 1) {
            throw bad(reply, MaskedAddress.of(next) + ", and that after " + MOST + " redirects");
        }
        return next;
    }

    private URI resolve(HttpReply reply, String location) throws ProblemException {
        try {
            return Origin.withoutLogin(reply.address().resolve(Authority.ascii(new URI(location))));
        } catch (URISyntaxException e) {
            throw bad(reply, "an address that is none");
        }
    }

    private ProblemException bad(HttpReply reply, String to) {
        reply.abort();
        return HttpProblem.badRedirect(MaskedAddress.of(start), MaskedAddress.of(reply.address()), to);
    }
}
