package dev.slipway.cli.deploycheck;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** One of the two numbers that traffic is made of. */
record HalfTraffic(String missing) implements Problem {
    @Override
    public Kind kind() {
        return Kind.USAGE;
    }

    @Override
    public String message() {
        return "--rps and --duration belong together, and " + missing + " is missing.";
    }

    @Override
    public String remedy() {
        return "Give both, for example --rps 300 --duration 250.";
    }
}
