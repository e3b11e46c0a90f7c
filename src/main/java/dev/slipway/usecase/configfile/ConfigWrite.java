package dev.slipway.usecase.configfile;

import dev.slipway.domain.document.edit.Conflict;
import dev.slipway.port.TextFiles.Rewrite;
import java.util.List;

/**
 * What was written, or would be.
 *
 * @param inserted places in a file that was there, empty for a file that is written whole
 * @param conflicts what was left as it is
 * @param dryRun whether nothing was written
 */
public record ConfigWrite(Rewrite rewrite, List<String> inserted, List<Conflict> conflicts, boolean dryRun) {
    public ConfigWrite {
        inserted = List.copyOf(inserted);
        conflicts = List.copyOf(conflicts);
    }

    /** Whether the file is whole as it was asked for. */
    public boolean complete() {
        return conflicts.isEmpty();
    }
}
