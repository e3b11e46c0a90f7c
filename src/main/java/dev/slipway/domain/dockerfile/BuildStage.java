package dev.slipway.domain.dockerfile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A stage of a Dockerfile.
 *
 * @param name as AS names it
 * @param image what it is built on, with the defaults of arguments; empty where only a build can tell
 * @param parent the earlier stage that it is built on
 * @param cpu of --platform, by Docker's name; empty where it is the one that the build is asked for, and a variable that
 *     only a build can tell as it stands
 * @param line of FROM
 * @param text of FROM
 */
public record BuildStage(
        int index,
        Optional<String> name,
        Optional<String> image,
        OptionalInt parent,
        Optional<String> cpu,
        int line,
        String text,
        List<Instruction> instructions) {
    public BuildStage {
        instructions = List.copyOf(instructions);
    }

    /** For people: its name, or its number as COPY --from has it. */
    public String shown() {
        return name.map(each -> "stage " + each).orElse("stage " + index);
    }
}
