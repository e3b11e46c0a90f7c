package dev.slipway.usecase.enginemirror;

import java.util.List;

/**
 * The state of a mirror after an export or a verification.
 *
 * @param address folder or URL, credentials masked
 * @param engines by hash, target and kind
 */
public record MirrorResult(String address, boolean dryRun, List<MirroredEngine> engines) {
    public MirrorResult {
        engines = List.copyOf(engines);
    }

    public boolean complete() {
        return engines.stream().allMatch(e -> e.state().good());
    }

    public boolean damaged() {
        return engines.stream().anyMatch(e -> e.state() instanceof MirroredEngine.Damaged);
    }
}
