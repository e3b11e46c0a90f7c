package dev.slipway.port;

import dev.slipway.domain.problem.Problem;
import java.io.IOException;

/** A download that broke off and cannot be resumed; an {@link IOException} because streams throw nothing else. */
public final class BrokenDownload extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;
    private final boolean worthRestarting;

    /** @param worthRestarting whether a new download from the first byte may well succeed */
    public BrokenDownload(Problem problem, boolean worthRestarting) {
        super(problem.message());
        this.problem = problem;
        this.worthRestarting = worthRestarting;
    }

    public Problem problem() {
        return problem;
    }

    public boolean worthRestarting() {
        return worthRestarting;
    }
}
