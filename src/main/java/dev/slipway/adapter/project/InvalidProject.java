package dev.slipway.adapter.project;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** A project's own file or setting that cannot be used. */
record InvalidProject(String message, String remedy) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }
}
