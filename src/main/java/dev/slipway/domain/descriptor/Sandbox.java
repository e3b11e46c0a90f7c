package dev.slipway.domain.descriptor;

import dev.slipway.domain.project.Fact;
import java.util.Optional;

/**
 * What a function runs in, as far as its file says so.
 *
 * @param runtime Lambda's name, such as {@code nodejs22.x}
 * @param architecture Lambda's name: {@code x86_64}, {@code arm64}
 */
public record Sandbox(Optional<Fact<String>> runtime, Optional<Fact<String>> architecture) {
    static final Sandbox NONE = new Sandbox(Optional.empty(), Optional.empty());

    /** This one, and of another what this one does not say. */
    Sandbox or(Sandbox other) {
        return new Sandbox(runtime.or(other::runtime), architecture.or(other::architecture));
    }
}
