package dev.slipway.domain.release;

import java.util.Optional;

/**
 * A version of Prisma, ordered by time of release: {@code 2.0.0-preview017.2 < 2.0.0-beta.1 < 2.0.0 < 2.0.1}.
 *
 * @param text the version as written, without a leading {@code v}
 */
public record PrismaVersion(int major, int minor, int patch, PreRelease preRelease, String text)
        implements Comparable<PrismaVersion> {
    /** The version written in {@code text}; empty when it is none (a range, a tag, a file path). */
    public static Optional<PrismaVersion> parse(String text) {
        return new VersionText(text.strip()).parse();
    }

    /** The version written in {@code text}, which is known to be one. */
    public static PrismaVersion of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a Prisma version: " + text));
    }

    /** Whether this release has a trait, by the table of them. */
    public boolean has(Trait trait) {
        return trait.isOf(this);
    }

    @Override
    public int compareTo(PrismaVersion other) {
        int numbers = Integer.compare(major, other.major);
        numbers = numbers != 0 ? numbers : Integer.compare(minor, other.minor);
        numbers = numbers != 0 ? numbers : Integer.compare(patch, other.patch);
        return numbers != 0 ? numbers : preRelease.compareTo(other.preRelease);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrismaVersion v && compareTo(v) == 0;
    }

    @Override
    public int hashCode() {
        return (major * 10_000 + minor) * 10_000 + patch;
    }

    @Override
    public String toString() {
        return text;
    }
}
