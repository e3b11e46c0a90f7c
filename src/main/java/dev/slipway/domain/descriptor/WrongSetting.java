package dev.slipway.domain.descriptor;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** A part of {@code slipway.yaml} that means nothing. */
record WrongSetting(String place, String what, String remedy) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return place + ": " + what + ".";
    }
}
