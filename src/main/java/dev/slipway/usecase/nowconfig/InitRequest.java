package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.document.edit.JsonValue;
import dev.slipway.usecase.configfile.WritePolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to write.
 *
 * @param folder the project's, absolute
 * @param entries entry points in place of those that would be found, relative to the folder
 * @param maxDuration of a function in vercel.json; empty for the usual one, and for what a file has already
 */
public record InitRequest(
        Path folder,
        ConfigFormat format,
        List<String> entries,
        Optional<JsonValue.Literal> maxDuration,
        WritePolicy policy,
        boolean dryRun) {
    public InitRequest {
        entries = List.copyOf(entries);
    }
}
