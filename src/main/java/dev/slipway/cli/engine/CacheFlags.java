package dev.slipway.cli.engine;

import dev.slipway.cli.CommandProblem;
import dev.slipway.cli.Line;
import dev.slipway.domain.problem.ProblemException;
import java.util.OptionalInt;

/** Option values of the cache commands. */
final class CacheFlags {
    private CacheFlags() {}

    /** A whole number of at most six digits. */
    static OptionalInt number(Line line, String option) throws ProblemException {
        String text = line.text(option).orElse("");
        if (text.isEmpty() && !line.has(option)) {
            return OptionalInt.empty();
        }
        if (!text.matches("\\d{1,6}")) {
            throw CommandProblem.invalidValue(option, text, "a whole number");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }
}
