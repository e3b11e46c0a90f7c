package dev.slipway.domain.platform;

import java.util.Optional;

/**
 * A Linux distribution in the three words of Prisma's detection.
 *
 * @param target the word that goes into the binary target: {@code debian}, {@code rhel}, {@code musl}, {@code arm}, {@code nixos}
 * @param family the word that decides where libssl is looked for
 * @param original the ID of os-release in lower case; may be an empty text
 */
public record Distro(Optional<String> target, Optional<String> family, Optional<String> original) {
    /** A distribution of which nothing was seen. */
    public static final Distro UNSEEN = new Distro(Optional.empty(), Optional.empty(), Optional.empty());

    static Distro of(String target, String family, String original) {
        return new Distro(Optional.of(target), Optional.of(family), Optional.of(original));
    }

    static Distro unknown(String original) {
        return new Distro(Optional.empty(), Optional.empty(), Optional.of(original));
    }

    boolean isMusl() {
        return target.equals(Optional.of("musl"));
    }

    boolean isNixOs() {
        return target.equals(Optional.of("nixos"));
    }
}
