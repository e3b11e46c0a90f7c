package dev.slipway.adapter.http;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;

/** What is wrong with a server's certificate, and what its user can do about it. */
enum CertificateFault {
    EXPIRED(
            "it has expired",
            "Have the certificate renewed by whoever runs that server, and check this machine's clock (date);"
                    + " --cacert does not help. Until then name another mirror with --mirror."),
    NOT_YET_VALID(
            "it is not valid yet",
            "Check this machine's clock (date): it may be behind. If it is right, the server's certificate was made for"
                    + " later, and --cacert does not help."),
    WRONG_HOST(
            "it is for another host",
            "Name the mirror by a name that its certificate has, or have this one added to it; --cacert does not help."
                    + " If you do not know the names in it, somebody else answers: do not go on."),
    REVOKED("it was revoked", "Do not go on; whoever runs that server needs a new certificate."),
    WEAK(
            "its key or signature is too weak to be believed",
            "Whoever runs that server needs a certificate with an RSA key of 2048 bits or an EC key, signed with SHA-256;"
                    + " --cacert does not help."),
    SELF_SIGNED(
            "it is signed by itself, and not one that is trusted here",
            "If this is your company's proxy or mirror, give this certificate with --cacert FILE or in"
                    + " NODE_EXTRA_CA_CERTS; if not, do not go on."),
    UNKNOWN_AUTHORITY(
            "its issuer is not one that is trusted here",
            "If this is your company's proxy or mirror, give its authority's certificate with --cacert FILE or in"
                    + " NODE_EXTRA_CA_CERTS; if not, do not go on.");

    private final String words;
    private final String remedy;

    CertificateFault(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    String words() {
        return words;
    }

    String remedy() {
        return remedy;
    }

    /** The fault that an exception of the JDK stands for, by itself and not by its causes. */
    static Optional<CertificateFault> of(Throwable e) {
        if (e instanceof CertificateExpiredException) {
            return Optional.of(EXPIRED);
        }
        if (e instanceof CertificateNotYetValidException) {
            return Optional.of(NOT_YET_VALID);
        }
        if (e instanceof CertPathValidatorException path && path.getReason() instanceof BasicReason reason) {
            return of(reason);
        }
        return ofMessage(String.valueOf(e.getMessage()));
    }

    private static Optional<CertificateFault> of(BasicReason reason) {
        return switch (reason) {
            case EXPIRED -> Optional.of(EXPIRED);
            case NOT_YET_VALID -> Optional.of(NOT_YET_VALID);
            case REVOKED -> Optional.of(REVOKED);
            case ALGORITHM_CONSTRAINED -> Optional.of(WEAK);
            default -> Optional.empty();
        };
    }

    /** The words of the JDK's HostnameChecker, HttpsClient and SunCertPathBuilder, which have no types of their own. */
    private static Optional<CertificateFault> ofMessage(String message) {
        if (message.startsWith("No subject alternative")
                || message.startsWith("No name matching")
                || message.startsWith("Illegal given domain name")
                || message.startsWith("HTTPS hostname wrong")
                || message.startsWith("Wrong HTTPS hostname")) {
            return Optional.of(WRONG_HOST);
        }
        if (message.contains("onstraints check failed")
                || message.contains("does not conform to algorithm constraints")) {
            return Optional.of(WEAK);
        }
        return message.contains("unable to find valid certification path")
                ? Optional.of(UNKNOWN_AUTHORITY)
                : Optional.empty();
    }
}
