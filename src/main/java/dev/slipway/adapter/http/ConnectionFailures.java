package dev.slipway.adapter.http;

import dev.slipway.domain.problem.IoReason;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.secret.MaskedAddress;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/** Says what a broken or impossible connection means to the user, and whether trying again is worth it. */
record ConnectionFailures(MirrorPatience patience, Optional<String> npmHint) {
    private static final int RETRIES_FOR_NAMES = 2;
    private static final int RETRIES_FOR_THE_SLOW = 1;
    // The only trace that the JDK leaves of a proxy's answer to CONNECT.
    private static final String TUNNEL = "Unable to tunnel through proxy";

    AttemptResult.Failed classify(IOException e, URI at, ProxyChoice way) throws ProblemException {
        if (at.getScheme().equals("https")) {
            Optional<Problem> untrusted = TlsFailures.problem(e, at);
            if (untrusted.isPresent()) {
                throw new ProblemException(untrusted.get(), e);
            }
        }
        if (isRefusedByProxy(e)) {
            throw new ProblemException(HttpProblem.proxyRefused(way.toString(), IoReason.of(e)), e);
        }
        String why = why(e);
        Problem problem = new Problem(
                Kind.ENVIRONMENT,
                MaskedAddress.of(at) + " cannot be reached" + way.through() + ": " + why + ".",
                npmHint.orElse("Check the network; where a proxy is needed, set HTTPS_PROXY; where there is no way out,"
                        + " name a mirror inside with --mirror."));
        return new AttemptResult.Failed(problem, why + " at " + MaskedAddress.of(at), Optional.empty(), mostRetries(e));
    }

    /** How often it is worth another attempt at most. */
    int mostRetries(IOException e) {
        if (e instanceof GaveUp) {
            return RETRIES_FOR_THE_SLOW;
        }
        return e instanceof UnknownHostException ? RETRIES_FOR_NAMES : Integer.MAX_VALUE;
    }

    /** What happened, in a few words. */
    String why(IOException e) {
        if (e instanceof UnknownHostException) {
            return "the name " + e.getMessage() + " is not known";
        }
        String message = IoReason.of(e);
        if (e instanceof SocketTimeoutException) {
            boolean connecting = message.contains("onnect");
            return connecting
                    ? "no connection within " + seconds(patience.connect().toMillis())
                    : "nothing was sent for " + seconds(patience.stall().toMillis());
        }
        return message.startsWith("Unexpected end of file") ? "the connection was closed without an answer" : message;
    }

    private static boolean isRefusedByProxy(IOException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        return message.startsWith(TUNNEL) && message.contains(" 4");
    }

    private static String seconds(long millis) {
        return (millis + 500) / 1000 + " s";
    }
}
