package dev.slipway.adapter.http;

import dev.slipway.adapter.files.Pipes;
import dev.slipway.domain.problem.IoReason;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Reads the certificates of a PEM file, among any comments. */
final class PemFile {
    private static final int MOST_BYTES = 16 << 20;
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    private PemFile() {}

    /**
     * All certificates of a file; none is a problem.
     *
     * @param from the option or variable that names the file
     */
    static List<X509Certificate> read(Path file, String from, Pipes pipes) throws ProblemException {
        try {
            String text = new String(pipes.bytes(file, MOST_BYTES), StandardCharsets.ISO_8859_1);
            List<X509Certificate> certificates = certificates(text);
            if (certificates.isEmpty()) {
                throw bad(file, from, "it holds no \"" + BEGIN + "\"");
            }
            return certificates;
        } catch (IOException e) {
            throw bad(file, from, IoReason.of(e));
        } catch (CertificateException | IllegalArgumentException e) {
            throw bad(file, from, "a certificate in it is damaged");
        }
    }

    private static List<X509Certificate> certificates(String text) throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> found = new ArrayList<>();
        int begin = text.indexOf(BEGIN);
        while (begin >= 0) {
            int end = text.indexOf(END, begin);
            if (end < 0) {
                throw new CertificateException("no end");
            }
            byte[] bytes = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
            found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
            begin = text.indexOf(BEGIN, end);
        }
        return found;
    }

    private static ProblemException bad(Path file, String from, String why) {
        return Problem.environment("The certificates in " + file + " (" + from + ") cannot be read: " + why + ".")
                .remedy("Name a PEM file; `openssl x509 -inform der -in FILE -out FILE.pem` makes one of a DER file.");
    }
}
