package dev.slipway.adapter.project;

import dev.slipway.domain.nodeproject.EngineSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A generator block that generates a client, its variables resolved.
 *
 * @param at file and line, for people
 * @param targetsAt the same of its binaryTargets, where it has some
 * @param schemaFolder the folder of the schema file that holds the block
 * @param output as configured
 * @param untold why the targets are not known
 */
record ClientBlock(
        String name,
        String provider,
        String at,
        String targetsAt,
        Path schemaFolder,
        Optional<String> output,
        EngineSettings engine,
        List<String> targets,
        Optional<String> untold) {
    ClientBlock {
        targets = List.copyOf(targets);
    }
}
