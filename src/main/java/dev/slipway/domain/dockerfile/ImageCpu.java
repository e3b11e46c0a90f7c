package dev.slipway.domain.dockerfile;

import java.util.Locale;
import java.util.Optional;

/** The CPU of a platform as Docker names it, {@code linux/arm64/v8}. */
public final class ImageCpu {
    private ImageCpu() {}

    /** By Docker's name; empty where none is named, as it stands where a variable names it. */
    public static Optional<String> of(String platform) {
        if (platform.contains("$")) {
            return Optional.of(platform.startsWith("linux/") ? platform.substring("linux/".length()) : platform);
        }
        String[] parts = platform.toLowerCase(Locale.ROOT).split("/", 3);
        String named = parts.length > 1 ? parts[1] : parts[0];
        return switch (named) {
            case "", "linux", "windows", "local" -> Optional.empty();
            // The names that containerd takes for these (platforms, normalizeArch).
            case "x86_64", "x86-64" -> Optional.of("amd64");
            case "aarch64" -> Optional.of("arm64");
            default -> Optional.of(named);
        };
    }

    /** Whether a name is one, and not a variable or a choice of several. */
    public static boolean isTold(String cpu) {
        return cpu.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'));
    }

    /** For people. */
    public static String shown(Optional<String> cpu) {
        if (cpu.isEmpty()) {
            return "the CPU that the build is asked for";
        }
        return cpu.get().contains("BUILDPLATFORM") || cpu.get().contains("BUILDARCH")
                ? "that of the machine that builds"
                : cpu.get();
    }
}
