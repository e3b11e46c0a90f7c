package dev.slipway.domain.live;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;

/** The way to a database ended before its end; a rule tells it as a finding. */
public final class UnreachedException extends ProblemException {
    private static final long serialVersionUID = 1L;
    private final Stage stage;

    /** @param stage that failed; those before it were passed */
    public UnreachedException(Stage stage, Problem problem, Throwable cause) {
        super(problem, cause);
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }
}
