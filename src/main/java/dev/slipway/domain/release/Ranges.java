package dev.slipway.domain.release;

import java.util.Optional;

/** The ranges of a package.json, as far as they exclude a version for certain: exact ones, {@code ^} and {@code ~}. */
public final class Ranges {
    private Ranges() {}

    /** The version that a range begins with; empty where it is neither exact nor {@code ^} or {@code ~}. */
    public static Optional<PrismaVersion> base(String range) {
        boolean signed = !range.isEmpty() && "^~=".indexOf(range.charAt(0)) >= 0;
        return PrismaVersion.parse(signed ? range.substring(1).strip() : range);
    }

    /** Whether a version is none of a range for certain; of one that is not read nothing is. */
    public static boolean exclude(String range, String version) {
        Optional<PrismaVersion> locked = PrismaVersion.parse(version);
        char sign = range.isEmpty() ? ' ' : range.charAt(0);
        Optional<PrismaVersion> base = base(range);
        if (locked.isEmpty() || base.isEmpty()) {
            return false;
        }
        PrismaVersion low = base.get();
        PrismaVersion one = locked.get();
        return switch (sign) {
            case '^' -> one.major() != low.major() || one.compareTo(low) < 0;
            case '~' -> one.major() != low.major() || one.minor() != low.minor() || one.compareTo(low) < 0;
            default -> !one.equals(low);
        };
    }
}
