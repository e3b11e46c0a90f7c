package dev.slipway.adapter.http;

import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Sends single requests: follows redirects, tells what may be tried again from what may not, retries nothing. */
final class Requester {
    private final Connector connector;
    private final ConnectionFailures failures;
    private final Login login;
    private final Origin home;
    private final String userAgent;

    Requester(Connector connector, ConnectionFailures failures, Login login, Origin home, String userAgent) {
        this.connector = connector;
        this.failures = failures;
        this.login = login;
        this.home = home;
        this.userAgent = userAgent;
    }

    /** One GET with {@code more} headers; a problem where trying again is of no use. */
    Outcome send(URI address, Map<String, String> more) throws ProblemException {
        Redirects redirects = new Redirects(address);
        URI at = address;
        while (true) {
            ProxyChoice way = connector.proxies().choose(at);
            Reply reply;
            try {
                reply = exchange(at, way, more);
            } catch (IOException e) {
                return failures.classify(e, at, way);
            }
            if (!reply.isRedirect()) {
                return judge(reply);
            }
            at = redirects.next(reply);
            reply.abort();
        }
    }

    /** Where the login that {@code address} was sent came from. */
    Optional<String> loginSentTo(URI address) {
        return home.equals(Origin.of(address)) ? login.source() : Optional.empty();
    }

    private Reply exchange(URI at, ProxyChoice way, Map<String, String> more) throws IOException, ProblemException {
        HttpURLConnection connection = connector.connection(at, way);
        connection.setRequestProperty("User-Agent", userAgent);
        connection.setRequestProperty("Accept", "*/*");
        // Files and their digests are wanted as they are published, not packed once more on the way.
        connection.setRequestProperty("Accept-Encoding", "identity");
        more.forEach(connection::setRequestProperty);
        if (home.equals(Origin.of(at))) {
            login.headers().forEach(header -> connection.setRequestProperty(header.name(), header.value()));
        }
        return new Reply(connection, at, way);
    }

    private static Outcome judge(Reply reply) {
        int status = reply.status();
        if (status < 500 && status != 408 && status != 425 && status != 429) {
            return new Outcome.Answered(reply);
        }
        String address = Masked.address(reply.address());
        Refused problem = new Refused(address, status, ChecksumFile.shown(reply.errorText()));
        return new Outcome.Failed(
                problem,
                "HTTP " + status + " from " + address,
                reply.header("Retry-After").flatMap(value -> RetryAfter.parse(value, Instant.now())),
                Integer.MAX_VALUE);
    }
}
