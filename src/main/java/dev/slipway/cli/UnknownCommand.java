package dev.slipway.cli;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.util.List;

/**
 * A word that is no command.
 *
 * @param noun the command above it, with its path
 * @param meant what may have been meant, with their paths
 */
record UnknownCommand(String word, String noun, List<String> meant) implements Problem {
    UnknownCommand {
        meant = List.copyOf(meant);
    }

    @Override
    public Kind kind() {
        return Kind.USAGE;
    }

    @Override
    public String message() {
        return "\"" + word + "\" is no command of " + noun + ".";
    }

    @Override
    public String remedy() {
        String help = noun + " --help";
        return meant.isEmpty() ? help : "Did you mean " + String.join(", or ", meant) + "? All commands: " + help;
    }
}
