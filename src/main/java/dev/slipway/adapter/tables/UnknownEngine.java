package dev.slipway.adapter.tables;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.text.NearestName;
import java.util.List;

/**
 * An engine of which no size is known.
 *
 * @param engines those of the table
 */
record UnknownEngine(String engine, List<String> engines) implements Problem {
    @Override
    public Kind kind() {
        return Kind.USAGE;
    }

    @Override
    public String message() {
        return "No engine is called \"" + engine + "\" in the table of database sizes"
                + NearestName.to(engine, engines)
                        .map(near -> "; the nearest name is " + near)
                        .orElse("")
                + ".";
    }

    @Override
    public String remedy() {
        return "Give --engine one of " + String.join(", ", engines)
                + "; or give the number that the server itself says, with --max-connections N.";
    }
}
