package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.secret.MaskedAddress;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Sends single requests: follows redirects, tells what may be tried again from what may not, retries nothing. */
record Requester(
        Connector connector, ConnectionFailures failures, Login login, Origin home, String userAgent, String chosenBy) {
    /** One GET with {@code more} headers; a problem where trying again is of no use. */
    AttemptResult send(URI address, Map<String, String> more, Watch watch) throws ProblemException {
        Redirects redirects = new Redirects(address);
        URI at = address;
        while (true) {
            ProxyChoice way = connector.proxies().choose(at);
            HttpReply reply;
            try {
                reply = exchange(at, way, more, watch);
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

    /** What an answer means that brings no file and will not change. */
    Problem explain(HttpReply reply, String page) {
        return HttpRefusals.explain(reply, page, loginSentTo(reply.address()), chosenBy);
    }

    /** Where the login that {@code address} was sent came from. */
    private Optional<String> loginSentTo(URI address) {
        return home.equals(Origin.of(address)) ? login.source() : Optional.empty();
    }

    private HttpReply exchange(URI at, ProxyChoice way, Map<String, String> more, Watch watch)
            throws IOException, ProblemException {
        HttpURLConnection connection = connector.connection(at, way);
        connection.setRequestProperty("User-Agent", userAgent);
        connection.setRequestProperty("Accept", "*/*");
        // Files and their digests are wanted as they are published, not packed once more on the way.
        connection.setRequestProperty("Accept-Encoding", "identity");
        more.forEach(connection::setRequestProperty);
        if (home.equals(Origin.of(at))) {
            login.headers().forEach(header -> connection.setRequestProperty(header.name(), header.value()));
        }
        return answer(connection, at, way, watch);
    }

    private static HttpReply answer(HttpURLConnection connection, URI at, ProxyChoice way, Watch watch)
            throws IOException, ProblemException {
        Errand<HttpReply> errand = Errand.start(() -> new HttpReply(connection, at, way, watch));
        Duration most = watch.patience().answer();
        Duration first = most.compareTo(MirrorPatience.SILENCE) < 0 ? most : MirrorPatience.SILENCE;
        Optional<HttpReply> reply = errand.within(watch.within(first));
        if (reply.isEmpty() && !watch.isOver() && !most.equals(first)) {
            watch.waitingFor(MaskedAddress.of(at) + way.through());
            reply = errand.within(watch.within(most.minus(first)));
        }
        if (reply.isEmpty()) {
            Errand.leave(connection::disconnect);
            throw watch.isOver()
                    ? watch.over()
                    : new GaveUp("no whole answer came within " + Watch.seconds(most) + " ("
                            + MirrorPatience.STALL.variable() + ")");
        }
        return reply.get();
    }

    private static AttemptResult judge(HttpReply reply) {
        int status = reply.status();
        if (status < 500 && status != 408 && status != 425 && status != 429) {
            return new AttemptResult.Answered(reply);
        }
        String address = MaskedAddress.of(reply.address());
        Problem problem = HttpProblem.refused(address, status, ChecksumFile.shown(reply.errorText()));
        return new AttemptResult.Failed(
                problem,
                "HTTP " + status + " from " + address,
                reply.header("Retry-After").flatMap(value -> RetryAfter.parse(value, Instant.now())),
                Integer.MAX_VALUE);
    }
}
