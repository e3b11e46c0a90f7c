package dev.slipway.domain.engine;

import java.util.Optional;

/** A binary target by its name, such as {@code debian-openssl-3.0.x}; the name may be one that no version lists. */
public record BinaryTarget(String name) implements Comparable<BinaryTarget> {
    // A target becomes a folder of URLs and caches: nothing that could leave it.
    private static final String FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /** The word of a schema that stands for the machine that generates. */
    public static final BinaryTarget NATIVE = new BinaryTarget("native");

    public BinaryTarget {
        if (!name.matches(FORM)) {
            throw new IllegalArgumentException("not a binary target: " + name);
        }
    }

    /** The target that {@code name} is; empty when it cannot be the name of one. */
    public static Optional<BinaryTarget> parse(String name) {
        return name.matches(FORM) ? Optional.of(new BinaryTarget(name)) : Optional.empty();
    }

    public boolean isWindows() {
        return name.contains("windows");
    }

    public boolean isDarwin() {
        return name.contains("darwin");
    }

    @Override
    public int compareTo(BinaryTarget other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
