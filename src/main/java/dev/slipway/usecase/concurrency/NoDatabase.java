package dev.slipway.usecase.concurrency;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** Nothing says how large the database is. */
record NoDatabase() implements Problem {
    @Override
    public Kind kind() {
        return Kind.USAGE;
    }

    @Override
    public String message() {
        return "No database was named, so there is no limit to work out.";
    }

    @Override
    public String remedy() {
        return "Name its size, such as --instance m5.large, or its limit with --max-connections N; slipway connections"
                + " instances lists the sizes.";
    }
}
