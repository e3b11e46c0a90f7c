package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Tells failures of TLS that stay from connections that only broke; loaded for https only. */
final class TlsFailures {
    private TlsFailures() {}

    /** The problem, when another attempt would fail in the same way. */
    static Optional<Problem> problem(IOException e, URI at) {
        String address = Masked.address(at);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RejectedCertificate rejected) {
                return Optional.of(new Untrusted(address, rejected.names(), reason(rejected)));
            }
            if (cause instanceof CertificateException) {
                return Optional.of(new Untrusted(address, "", reason(cause)));
            }
        }
        Throwable cause = e.getCause();
        boolean broke = cause instanceof EOFException
                || cause instanceof SocketException
                || cause instanceof SocketTimeoutException;
        return e instanceof SSLException && !broke
                ? Optional.of(new TlsBroken(address, String.valueOf(e.getMessage())))
                : Optional.empty();
    }

    private static String reason(Throwable e) {
        String message = String.valueOf(e.getMessage());
        // The JDK's words for an unknown authority, which few users would understand.
        return message.contains("unable to find valid certification path")
                ? "its issuer is not one that is trusted here"
                : message;
    }
}
