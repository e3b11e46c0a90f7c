package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.webproject.EntryPoint;
import dev.slipway.usecase.configfile.ConfigWrite;
import java.util.List;

/**
 * What was written, and why so.
 *
 * @param notes what its user should know besides
 */
public record NowInitResult(ConfigWrite write, List<EntryPoint> entries, List<String> notes) {
    public NowInitResult {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }
}
