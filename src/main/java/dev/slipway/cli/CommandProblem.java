package dev.slipway.cli;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;

/** The expected failures of this package that are thrown in several places, or have many words. */
public final class CommandProblem {
    private CommandProblem() {}

    /** A word that is no command. */
    static ProblemException unknownCommand(String word, String noun, List<String> meant) {
        String help = noun + " --help";
        return Problem.usage("\"" + word + "\" is no command of " + noun + ".")
                .remedy(
                        meant.isEmpty()
                                ? help
                                : "Did you mean " + String.join(", or ", meant) + "? All commands: " + help);
    }

    /** The value of an option that is not of the form it must have. */
    public static ProblemException invalidValue(String option, String value, String form) {
        return Problem.usage(option + " " + value + " is not " + form + ".")
                .remedy("Correct the value of " + option + ".");
    }
}
