package dev.slipway.domain.artefact;

import java.util.Optional;

/** A platform as an image index has it: {@code linux/arm64/v8}. */
public record ImagePlatform(String os, String architecture, Optional<String> variant) {
    /** What {@code os/arch} or {@code os/arch/variant} says; empty when it is neither. */
    public static Optional<ImagePlatform> parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length < 2 || parts.length > 3 || parts[0].isBlank() || parts[1].isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                new ImagePlatform(parts[0], parts[1], parts.length == 3 ? Optional.of(parts[2]) : Optional.empty()));
    }

    /** Whether an image for {@code other} is one for this; a variant that is not named is any. */
    public boolean takes(ImagePlatform other) {
        return os.equals(other.os)
                && architecture.equals(other.architecture)
                && (variant.isEmpty() || level().equals(other.level()));
    }

    /** The variant, or what an image without one is for: as containerd's platforms/database.go has it. */
    private String level() {
        String usual = switch (architecture) {
            case "arm64" -> "v8";
            case "arm" -> "v7";
            case "amd64" -> "v1";
            default -> "";
        };
        return variant.orElse(usual);
    }

    @Override
    public String toString() {
        return os + "/" + architecture + variant.map(v -> "/" + v).orElse("");
    }
}
