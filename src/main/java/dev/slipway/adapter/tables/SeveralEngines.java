package dev.slipway.adapter.tables;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.util.List;

/** A size that several engines have and none that is the first choice. */
record SeveralEngines(String instance, List<String> engines) implements Problem {
    @Override
    public Kind kind() {
        return Kind.USAGE;
    }

    @Override
    public String message() {
        return "\"" + instance + "\" is a size of " + String.join(", ", engines) + ".";
    }

    @Override
    public String remedy() {
        return "Say which one you mean, for example with --engine " + engines.get(0) + ".";
    }
}
