package dev.slipway.usecase.netlifyconfig;

import dev.slipway.usecase.configfile.ConfigWrite;
import java.util.List;
import java.util.Optional;

/**
 * What was written.
 *
 * @param write empty when the project's Prisma needs nothing in the file
 * @param notes what its user should know besides
 */
public record NetlifyInitResult(Optional<ConfigWrite> write, List<String> notes) {
    public NetlifyInitResult {
        notes = List.copyOf(notes);
    }

    /** Whether nothing is left to do. */
    public boolean complete() {
        return write.map(ConfigWrite::complete).orElse(true);
    }
}
