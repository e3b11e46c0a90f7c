package dev.slipway.domain.release;

import java.util.Optional;

/**
 * The engine hash: the commit of the engines repository that a release was built from.
 *
 * @param hex 40 lower-case hexadecimal digits
 */
public record EngineHash(String hex) implements Comparable<EngineHash> {
    private static final int LENGTH = 40;

    public EngineHash {
        if (!isHash(hex)) {
            throw new IllegalArgumentException("not an engine hash: " + hex);
        }
    }

    /** The hash that {@code text} is; empty when it is not 40 lower-case hexadecimal digits. */
    public static Optional<EngineHash> parse(String text) {
        return isHash(text) ? Optional.of(new EngineHash(text)) : Optional.empty();
    }

    /**
     * The hash at the end of an {@code @prisma/engines-version} version, such as {@code 5.22.0-44.6051…} or
     * {@code 6.20.0-16.next-0c19…}; a bare hash too.
     */
    public static Optional<EngineHash> atEndOf(String enginesVersion) {
        int start = enginesVersion.length() - LENGTH;
        if (start < 0 || (start > 0 && isDigit(enginesVersion.charAt(start - 1)))) {
            return Optional.empty();
        }
        return parse(enginesVersion.substring(start));
    }

    private static boolean isHash(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.length() == LENGTH;
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    @Override
    public int compareTo(EngineHash other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
