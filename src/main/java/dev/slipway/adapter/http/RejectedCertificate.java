package dev.slipway.adapter.http;

import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.security.auth.x500.X500Principal;

/** A server's certificate that was not trusted, with its names, which the JDK's own exception lacks. */
final class RejectedCertificate extends CertificateException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_NAMES = 10;
    private final transient List<X509Certificate> chain;

    RejectedCertificate(X509Certificate[] chain, CertificateException cause) {
        super(cause.getMessage(), cause);
        this.chain = List.of(chain);
    }

    /** {@code " (subject …, issuer …)"}, or nothing. */
    String names() {
        if (chain.isEmpty()) {
            return "";
        }
        // The last one sent shows which authority is missing: behind a proxy that opens TLS, the company's own.
        String issuer = chain.get(chain.size() - 1).getIssuerX500Principal().getName();
        return " (subject \"" + subject().getName() + "\", issuer \"" + issuer + "\")";
    }

    private X500Principal subject() {
        return chain.get(0).getSubjectX500Principal();
    }

    /** A fault that says more: the JDK finds no way to an authority from what has expired or signed itself. */
    Optional<CertificateFault> closer(Optional<CertificateFault> fault) {
        if (chain.isEmpty() || !fault.equals(Optional.of(CertificateFault.UNKNOWN_AUTHORITY))) {
            return Optional.empty();
        }
        try {
            chain.get(0).checkValidity();
        } catch (CertificateException e) {
            return CertificateFault.of(e);
        }
        boolean itself = subject().equals(chain.get(0).getIssuerX500Principal());
        return itself ? Optional.of(CertificateFault.SELF_SIGNED) : Optional.empty();
    }

    /** The dates or names that make up a fault. */
    String details(CertificateFault fault) {
        if (chain.isEmpty()) {
            return "";
        }
        return switch (fault) {
            case EXPIRED -> " (" + outOfDate(X509Certificate::getNotAfter) + ")";
            case NOT_YET_VALID -> " (before " + outOfDate(X509Certificate::getNotBefore) + ")";
            case WRONG_HOST -> hosts().isEmpty() ? ": it names none" : ": " + String.join(", ", hosts());
            default -> "";
        };
    }

    /** The date of the first certificate of the chain that does not hold now. */
    private String outOfDate(Function<X509Certificate, Date> date) {
        X509Certificate bad = chain.get(0);
        for (X509Certificate each : chain) {
            try {
                each.checkValidity();
            } catch (CertificateException e) {
                bad = each;
                break;
            }
        }
        return date.apply(bad).toInstant().toString();
    }

    private List<String> hosts() {
        try {
            return chain.get(0).getSubjectAlternativeNames() == null
                    ? List.of()
                    : chain.get(0).getSubjectAlternativeNames().stream()
                            .map(name -> String.valueOf(name.get(1)))
                            .limit(MOST_NAMES)
                            .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }
}
