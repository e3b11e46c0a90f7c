package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.nowconfig.Migrated.MovedSetting;
import dev.slipway.usecase.configfile.ConfigWrite;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was made of a now.json.
 *
 * @param aside the name that it has afterwards; empty when it keeps its own
 */
public record MigrateResult(
        Optional<Path> aside, ConfigWrite write, List<MovedSetting> steps, boolean complete, List<String> notes) {
    public MigrateResult {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }
}
