package dev.slipway.domain.descriptor;

import dev.slipway.domain.project.Fact;
import java.util.List;
import java.util.Optional;

/**
 * Where a project goes, as {@code slipway.yaml} says it where no other file does.
 *
 * @param platform one of {@link #PLATFORMS}
 * @param runtime such as {@code nodejs22.x}, or an image
 * @param arch one of {@link #ARCHES}
 */
public record DeclaredDestination(
        Optional<Fact<String>> platform, Optional<Fact<String>> runtime, Optional<Fact<String>> arch) {
    public static final List<String> PLATFORMS = List.of("lambda", "now", "vercel", "netlify", "image", "fly");
    public static final List<String> ARCHES = List.of("x64", "arm64", "x86_64", "amd64", "aarch64");
}
