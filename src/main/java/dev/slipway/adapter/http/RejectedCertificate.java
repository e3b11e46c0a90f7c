package dev.slipway.adapter.http;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

/** A server's certificate that was not trusted, with its names, which the JDK's own exception lacks. */
final class RejectedCertificate extends CertificateException {
    private static final long serialVersionUID = 1L;
    private final String subject;
    private final String issuer;

    RejectedCertificate(X509Certificate[] chain, CertificateException cause) {
        super(cause.getMessage(), cause);
        this.subject =
                chain.length == 0 ? "" : chain[0].getSubjectX500Principal().getName();
        // The last one sent shows which authority is missing: behind a proxy that opens TLS, the company's own.
        this.issuer = chain.length == 0
                ? ""
                : chain[chain.length - 1].getIssuerX500Principal().getName();
    }

    /** {@code " (subject …, issuer …)"}, or nothing. */
    String names() {
        return subject.isEmpty() ? "" : " (subject \"" + subject + "\", issuer \"" + issuer + "\")";
    }
}
