package dev.slipway.adapter.http;

import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what {@code sha256sum} wrote. */
final class ChecksumFile {
    static final int MOST_BYTES = 4096;
    private static final int SHOWN_CHARACTERS = 60;

    private ChecksumFile() {}

    /** The first bytes of a checksum file, of which no more is read than one can have. */
    static byte[] read(InputStream in) throws IOException {
        return in.readNBytes(MOST_BYTES);
    }

    /** The digest in a checksum file; anything else in its place is a problem. */
    static Sha256 parse(byte[] content, String address) throws ProblemException {
        String text = new String(content, StandardCharsets.UTF_8);
        Optional<Sha256> digest = Sha256.parse(text);
        if (digest.isEmpty()) {
            throw HttpProblem.badChecksumFile(address, shown(text));
        }
        return digest.get();
    }

    /** The first characters on one line, with nothing that could steer a terminal. */
    static String shown(String text) {
        String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() <= SHOWN_CHARACTERS ? line : line.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
