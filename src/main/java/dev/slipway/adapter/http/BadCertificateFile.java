package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/** A file of certificates to trust cannot be used. */
record BadCertificateFile(Path file, String from, String why) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return "The certificates in " + file + " (" + from + ") cannot be read: " + why + ".";
    }

    @Override
    public String remedy() {
        return "Name a PEM file; `openssl x509 -inform der -in FILE -out FILE.pem` makes one of a DER file.";
    }
}
