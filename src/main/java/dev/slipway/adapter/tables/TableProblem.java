package dev.slipway.adapter.tables;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.NearestName;
import java.util.List;

/** The expected failures of this package that are thrown in several places, or have many words. */
public final class TableProblem {
    private TableProblem() {}

    /** A size that several engines have and none that is the first choice. */
    static ProblemException severalEngines(String instance, List<String> engines) {
        return Problem.usage("\"" + instance + "\" is a size of " + String.join(", ", engines) + ".")
                .remedy("Say which one you mean, for example with --engine " + engines.get(0) + ".");
    }

    /** A table that cannot be used. */
    public static ProblemException badTable(String where, String what) {
        return Problem.input(where + ": " + what + ".")
                .remedy("Correct the table, or take it out of the folder that " + Tsv.FOLDER_VARIABLE
                        + " names: then the bundled one is used.");
    }

    /** An engine of which no size is known. */
    static ProblemException unknownEngine(String engine, List<String> engines) {
        return Problem.usage("No engine is called \"" + engine + "\" in the table of database sizes"
                        + NearestName.to(engine, engines)
                                .map(near -> "; the nearest name is " + near)
                                .orElse("")
                        + ".")
                .remedy("Give --engine one of " + String.join(", ", engines)
                        + "; or give the number that the server itself says, with --max-connections N.");
    }
}
