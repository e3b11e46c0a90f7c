package dev.slipway.usecase.policy;

import dev.slipway.domain.judgement.Severity;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where decisions are looked for.
 *
 * @param folder the project, which may have a {@code slipway.yaml}
 * @param failOn wins over what that says
 */
public record PolicyRequest(Path folder, Optional<Severity> failOn, Optional<BaselineRequest> baseline) {
    /**
     * A file of findings that are known.
     *
     * @param name as its user typed it
     * @param update whether it is to hold what is found now
     */
    public record BaselineRequest(Path file, String name, boolean update) {}
}
