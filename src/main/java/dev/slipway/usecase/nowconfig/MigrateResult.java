package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.nowconfig.Migrated.Step;
import dev.slipway.usecase.configfile.ConfigWrite;
import java.nio.file.Path;
import java.util.List;

/** What was made of a now.json. */
public record MigrateResult(Path from, ConfigWrite write, List<Step> steps, boolean complete, List<String> notes) {
    public MigrateResult {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }
}
