package dev.slipway.usecase.platformquery;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A list of which nothing is left.
 *
 * @param what is listed
 * @param verb of the command that lists it
 */
record NothingListed(String what, List<String> words, Optional<String> nearest, String verb) implements Problem {
    NothingListed {
        words = List.copyOf(words);
    }

    @Override
    public Kind kind() {
        return Kind.USAGE;
    }

    @Override
    public String message() {
        return words.isEmpty()
                ? "No " + what + " is known to that version of Prisma."
                : "No " + what + " has \"" + String.join("\" and \"", words) + "\" in its name.";
    }

    @Override
    public String remedy() {
        return nearest.map(near -> "Did you mean " + near + "? ").orElse("") + "All of them: slipway engine " + verb;
    }
}
