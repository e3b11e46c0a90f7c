package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.judgement.Fix;
import dev.slipway.port.FileModes.ModeChange;
import dev.slipway.port.TextFiles.Rewrite;
import java.nio.file.Path;
import java.util.List;

/**
 * What was put right, or would be.
 *
 * @param made in the order in which they were made
 * @param rewrites the files that change
 * @param modes that change
 * @param byHand what could not be made, each with its reason
 * @param fetched the engines that were installed, or were there
 * @param after what is left when it is done; before, where nothing was written
 */
public record FixResult(
        Path folder,
        List<Fix> made,
        List<Rewrite> rewrites,
        List<ModeChange> modes,
        List<String> byHand,
        List<Path> fetched,
        CheckResult after,
        boolean written) {
    public FixResult {
        made = List.copyOf(made);
        rewrites = List.copyOf(rewrites);
        modes = List.copyOf(modes);
        byHand = List.copyOf(byHand);
        fetched = List.copyOf(fetched);
    }
}
