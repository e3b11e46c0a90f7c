package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/**
 * There is no file to work on.
 *
 * @param what a sentence
 */
record NoConfigFile(String what) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return what;
    }

    @Override
    public String remedy() {
        return "Write one: slipway now-config init, or with --format vercel for today's file.";
    }
}
