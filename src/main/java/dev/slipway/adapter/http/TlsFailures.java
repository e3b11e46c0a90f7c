package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.secret.MaskedAddress;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/** Tells failures of TLS that stay from connections that only broke; loaded for https only. */
final class TlsFailures {
    private TlsFailures() {}

    /** The problem, when another attempt would fail in the same way. */
    static Optional<Problem> problem(IOException e, URI at) {
        String address = MaskedAddress.of(at);
        Optional<RejectedCertificate> rejected = Optional.empty();
        Optional<CertificateFault> fault = Optional.empty();
        boolean certificate = false;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            rejected = cause instanceof RejectedCertificate r ? Optional.of(r) : rejected;
            fault = CertificateFault.of(cause).or(orNone(fault));
            certificate = certificate || cause instanceof CertificateException;
        }
        if (certificate || fault.isPresent()) {
            return Optional.of(untrusted(address, rejected, fault, e));
        }
        Throwable cause = e.getCause();
        boolean broke = cause instanceof EOFException
                || cause instanceof SocketException
                || cause instanceof SocketTimeoutException;
        return e instanceof SSLException && !broke
                ? Optional.of(new Problem(
                        Kind.ENVIRONMENT,
                        "No TLS connection to " + address + " comes about: " + String.valueOf(e.getMessage()) + ".",
                        "Check that the port speaks TLS 1.2 or later; a proxy in between is named by HTTPS_PROXY, and the"
                                + " authority of one that opens TLS by --cacert FILE or NODE_EXTRA_CA_CERTS."))
                : Optional.empty();
    }

    private static Supplier<Optional<CertificateFault>> orNone(Optional<CertificateFault> before) {
        return () -> before;
    }

    private static Problem untrusted(
            String address, Optional<RejectedCertificate> rejected, Optional<CertificateFault> fault, IOException e) {
        CertificateFault found =
                rejected.flatMap(r -> r.closer(fault)).or(orNone(fault)).orElse(CertificateFault.UNKNOWN_AUTHORITY);
        String names = rejected.map(RejectedCertificate::names).orElse("");
        String details = rejected.map(r -> r.details(found)).orElse("");
        String why = fault.isPresent() ? found.words() + details : String.valueOf(e.getMessage());
        return new Problem(
                Kind.ENVIRONMENT,
                "The certificate of " + address + names + " is not trusted: " + why + ".",
                found.remedy());
    }
}
