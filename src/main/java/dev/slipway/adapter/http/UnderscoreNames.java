package dev.slipway.adapter.http;

import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Judges whether a certificate is for a host with an underscore, which the JDK takes for no name at all. */
final class UnderscoreNames implements HostnameVerifier {
    /** As in the subject alternative names of a certificate (RFC 5280, 4.2.1.6). */
    private static final int DNS_NAME = 2;

    @Override
    public boolean verify(String host, SSLSession session) {
        try {
            Certificate[] chain = session.getPeerCertificates();
            return chain.length > 0
                    && chain[0] instanceof X509Certificate certificate
                    && names(certificate, host.toLowerCase(Locale.ROOT));
        } catch (SSLPeerUnverifiedException | CertificateParsingException e) {
            return false;
        }
    }

    private static boolean names(X509Certificate certificate, String host) throws CertificateParsingException {
        return certificate.getSubjectAlternativeNames() != null
                && certificate.getSubjectAlternativeNames().stream()
                        .filter(name -> Integer.valueOf(DNS_NAME).equals(name.get(0)))
                        .map(name -> String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
                        .anyMatch(name -> matches(name, host));
    }

    /** A star stands for one whole label, the first (RFC 6125, 6.4.3). */
    private static boolean matches(String name, String host) {
        int dot = host.indexOf('.');
        return name.equals(host)
                || (name.startsWith("*.")
                        && dot > 0
                        && name.indexOf('.', 2) > 0
                        && name.substring(1).equals(host.substring(dot)));
    }
}
