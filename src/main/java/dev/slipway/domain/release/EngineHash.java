package dev.slipway.domain.release;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The engine hash: the commit of the engines repository that a release was built from.
 *
 * @param hex 40 lower-case hexadecimal digits
 */
public record EngineHash(String hex) implements Comparable<EngineHash> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern AT_END = Pattern.compile("(?:^|[^0-9a-f])([0-9a-f]{40})$");

    public EngineHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not an engine hash: " + hex);
        }
    }

    /** The hash that {@code text} is; empty when it is not 40 lower-case hexadecimal digits. */
    public static Optional<EngineHash> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new EngineHash(text)) : Optional.empty();
    }

    /**
     * The hash at the end of an {@code @prisma/engines-version} version, such as {@code 5.22.0-44.6051…} or
     * {@code 6.20.0-16.next-0c19…}; a bare hash too.
     */
    public static Optional<EngineHash> atEndOf(String enginesVersion) {
        Matcher m = AT_END.matcher(enginesVersion);
        return m.find() ? Optional.of(new EngineHash(m.group(1))) : Optional.empty();
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
