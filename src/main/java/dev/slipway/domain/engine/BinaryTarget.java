package dev.slipway.domain.engine;

import java.util.Optional;

/** A binary target by its name, such as {@code debian-openssl-3.0.x}; the name may be one that no version lists. */
public record BinaryTarget(String name) implements Comparable<BinaryTarget> {
    private static final int LONGEST = 64;

    /** The word of a schema that stands for the machine that generates. */
    public static final BinaryTarget NATIVE = new BinaryTarget("native");

    public BinaryTarget {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a binary target: " + name);
        }
    }

    /** The target that {@code name} is; empty when it cannot be the name of one. */
    public static Optional<BinaryTarget> parse(String name) {
        return isName(name) ? Optional.of(new BinaryTarget(name)) : Optional.empty();
    }

    /** A target becomes a folder of URLs and caches: nothing that could leave it. */
    private static boolean isName(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !isWordCharacter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isWordCharacter(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
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
