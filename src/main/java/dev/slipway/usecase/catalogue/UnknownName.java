package dev.slipway.usecase.catalogue;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.util.Optional;

/** A name that the catalogue does not have. */
record UnknownName(String message, Optional<String> nearest, String all) implements Problem {
    @Override
    public Kind kind() {
        return Kind.USAGE;
    }

    @Override
    public String remedy() {
        return nearest.map(name -> "Did you mean " + name + "? ").orElse("") + all;
    }
}
