package dev.slipway.adapter.tables;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.util.List;

/**
 * A runtime that is not in the table.
 *
 * @param familyKnown whether what is before the colon is known
 * @param nearest the names of the table that may have been meant
 * @param families everything that may stand before the colon
 */
public record UnknownRuntime(String name, boolean familyKnown, List<String> nearest, List<String> families)
        implements Problem {
    public UnknownRuntime {
        nearest = List.copyOf(nearest);
        families = List.copyOf(families);
    }

    @Override
    public Kind kind() {
        return familyKnown ? Kind.UNSUPPORTED : Kind.USAGE;
    }

    @Override
    public String message() {
        return "The runtime \"" + name + "\" is not in the table of runtimes."
                + (nearest.isEmpty() ? "" : " Did you mean \"" + String.join("\" or \"", nearest) + "\"?");
    }

    @Override
    public String remedy() {
        String how = familyKnown
                ? "See the names that are known: slipway engine runtimes "
                        + name.substring(0, (name + ":").indexOf(':'))
                : "Begin the name with one of " + String.join(", ", families)
                        + ", as slipway engine runtimes lists them";
        return how
                + "; or unpack the image and look at it with slipway engine platform --root DIR; or add a row to your own runtimes.tsv in the"
                + " folder that " + Tsv.FOLDER_VARIABLE + " names.";
    }
}
