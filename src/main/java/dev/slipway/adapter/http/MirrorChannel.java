package dev.slipway.adapter.http;

import dev.slipway.domain.release.PrismaVersion;
import java.util.Optional;

/** The folder of a mirror in which the engines of a version are published. */
public final class MirrorChannel {
    private static final PrismaVersion LAST_ON_MASTER =
            PrismaVersion.parse("2.0.0").orElseThrow();

    private MirrorChannel() {}

    /** {@code master} up to and including 2.0.0, {@code all_commits} after it and where only a hash is known. */
    public static String of(Optional<PrismaVersion> version) {
        return version.filter(v -> v.compareTo(LAST_ON_MASTER) <= 0).isPresent() ? "master" : "all_commits";
    }
}
