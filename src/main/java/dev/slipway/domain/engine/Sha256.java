package dev.slipway.domain.engine;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) implements Comparable<Sha256> {
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{64}");

    public Sha256 {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 digest: " + hex);
        }
        hex = hex.toLowerCase(Locale.ROOT);
    }

    /** The digest in a checksum file: its first word, in either case; empty when that is none. */
    public static Optional<Sha256> parse(String checksumFile) {
        String first = checksumFile.strip().split("\\s", 2)[0];
        return FORM.matcher(first).matches() ? Optional.of(new Sha256(first)) : Optional.empty();
    }

    /** The digest whose 32 bytes are given. */
    public static Sha256 ofBytes(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    @Override
    public int compareTo(Sha256 other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
