package dev.slipway.adapter.tables;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/**
 * A runtime where no native engine can run.
 *
 * @param why a sentence from the table
 */
public record NoNativeEngines(String name, String why) implements Problem {
    @Override
    public Kind kind() {
        return Kind.UNSUPPORTED;
    }

    @Override
    public String message() {
        return "No native engine can run on \"" + name + "\". " + why;
    }

    @Override
    public String remedy() {
        return "Use a driver adapter with engineType = \"client\" (Prisma 6.16 and newer), or Prisma Accelerate; and take"
                + " binaryTargets for this runtime out of the schema.";
    }
}
