package dev.slipway.cli;

import dev.slipway.domain.problem.Problem.Kind;

/** What the process ends with; a number never changes its meaning. */
public enum ExitCode {
    OK(0),
    CHECK_FAILED(1),
    USAGE(2),
    INPUT(3),
    UNSUPPORTED(4),
    ENVIRONMENT(5),
    INTEGRITY(6),
    BUG(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    static ExitCode of(Kind kind) {
        return switch (kind) {
            case USAGE -> USAGE;
            case INPUT -> INPUT;
            case UNSUPPORTED -> UNSUPPORTED;
            case ENVIRONMENT, NOT_PUBLISHED, NO_PERMISSION, READER_GONE -> ENVIRONMENT;
            case INTEGRITY -> INTEGRITY;
        };
    }
}
