package dev.slipway.usecase.engineverify;

import dev.slipway.domain.problem.IoReason;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;

/** The expected failures of this package that are thrown in several places, or have many words. */
final class Unreadable {
    private Unreadable() {}

    static ProblemException of(String name, IOException failure) {
        return Problem.input(name + " cannot be read: " + IoReason.of(failure) + ".")
                .remedy("Make it anew, or name another copy of it.")
                .because(failure);
    }

    /** A path in which there is no native file. */
    static ProblemException nothingNative(String typed, String what) {
        return Problem.input(typed + " " + what + ".")
                .remedy("Name engines or other native files, or what holds them: slipway engine verify"
                        + " node_modules/.prisma/client. \"slipway engine fetch\" brings a project's engines.");
    }
}
