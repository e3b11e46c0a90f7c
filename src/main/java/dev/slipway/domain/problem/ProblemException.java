package dev.slipway.domain.problem;

/**
 * Carries a {@link Problem} to the one place that reports it; the only checked exception of the product. A kind of its
 * own is for what somebody catches, and knows more.
 */
public class ProblemException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    /** As above, keeping the exception of the platform that showed the failure. */
    public ProblemException(Problem problem, Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    public final Problem problem() {
        return problem;
    }

    /** The same, with the exception of the platform that showed the failure. */
    public final ProblemException because(Throwable cause) {
        return new ProblemException(problem, cause);
    }
}
