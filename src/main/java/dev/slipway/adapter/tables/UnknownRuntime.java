package dev.slipway.adapter.tables;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A runtime that is not in the table.
 *
 * @param familyKnown whether what is before the colon is known
 * @param nearest the name of the table that may have been meant
 * @param families everything that may stand before the colon
 */
public record UnknownRuntime(String name, boolean familyKnown, Optional<String> nearest, List<String> families)
        implements Problem {
    public UnknownRuntime {
        families = List.copyOf(families);
    }

    @Override
    public Kind kind() {
        return familyKnown ? Kind.UNSUPPORTED : Kind.USAGE;
    }

    @Override
    public String message() {
        return "The runtime \"" + name + "\" is not in the table of runtimes."
                + nearest.map(other -> " Did you mean \"" + other + "\"?").orElse("");
    }

    @Override
    public String remedy() {
        String how = familyKnown
                ? "Name a runtime such as lambda:nodejs22.x, vercel:22 or image:node:22-alpine3.21"
                : "Begin the name with one of " + String.join(", ", families);
        return how
                + "; or unpack the image and look at it with --root DIR; or add a row to your own runtimes.tsv in the"
                + " folder that " + Tsv.FOLDER_VARIABLE + " names.";
    }
}
