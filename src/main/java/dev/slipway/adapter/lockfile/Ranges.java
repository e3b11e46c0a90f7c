package dev.slipway.adapter.lockfile;

import dev.slipway.domain.release.PrismaVersion;
import java.util.Optional;

/** The ranges of a package.json, as far as they exclude a version for certain: exact ones, {@code ^} and {@code ~}. */
final class Ranges {
    private Ranges() {}

    static boolean exclude(String range, String version) {
        Optional<PrismaVersion> locked = PrismaVersion.parse(version);
        char sign = range.isEmpty() ? ' ' : range.charAt(0);
        boolean signed = sign == '^' || sign == '~' || sign == '=';
        Optional<PrismaVersion> base =
                PrismaVersion.parse(signed ? range.substring(1).strip() : range);
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
