package dev.slipway.port;

import dev.slipway.domain.problem.Problem;
import java.io.IOException;

/** A write that the disk refused; an {@link IOException} because streams throw nothing else. */
public final class FailedWrite extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    public FailedWrite(Problem problem, IOException cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
