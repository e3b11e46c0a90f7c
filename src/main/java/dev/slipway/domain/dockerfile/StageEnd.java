package dev.slipway.domain.dockerfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a stage's processes are run, as far as its Dockerfile says; what the image below says is not known.
 *
 * @param variables that stay
 */
public record StageEnd(
        Map<String, String> variables, Optional<StartCommand> entrypoint, Optional<StartCommand> command) {
    public StageEnd {
        variables = Map.copyOf(variables);
    }

    static StageEnd of(List<BuildStage> lineage) {
        Map<String, String> variables = new HashMap<>();
        Optional<StartCommand> entrypoint = Optional.empty();
        Optional<StartCommand> command = Optional.empty();
        for (BuildStage stage : lineage) {
            boolean own = false;
            for (Instruction each : stage.instructions()) {
                if (each instanceof Instruction.Variable variable && variable.stays()) {
                    variable.value()
                            .ifPresentOrElse(
                                    value -> variables.put(variable.name(), value),
                                    () -> variables.remove(variable.name()));
                } else if (each instanceof Instruction.Start start && start.entrypoint()) {
                    entrypoint = Optional.of(start.command());
                    // ENTRYPOINT takes away the CMD of what the stage is built on (Dockerfile reference, CMD and
                    // ENTRYPOINT).
                    command = own ? command : Optional.empty();
                } else if (each instanceof Instruction.Start start) {
                    command = Optional.of(start.command());
                    own = true;
                }
            }
        }
        return new StageEnd(variables, entrypoint, command);
    }
}
