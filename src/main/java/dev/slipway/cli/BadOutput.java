package dev.slipway.cli;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Locale;

/** An option that names a file for a result, and cannot mean it. */
final class BadOutput {
    private BadOutput() {}

    static ProblemException unknownFormat(String written, String format, List<String> formats) {
        String option = "--output " + written;
        String known = "these are: " + String.join(", ", formats);
        String lower = format.strip().toLowerCase(Locale.ROOT);
        String file = written.substring(written.indexOf('=') + 1);
        return formats.contains(lower)
                ? of(option, "names no format; " + known, "Write --output " + lower + "=" + file)
                : of(
                        option,
                        "names no format of this command; " + known,
                        "Write --output " + formats.get(0) + "=FILE; for a file of this name: --output ./" + written);
    }

    /** @param option as it was written, with its value */
    static ProblemException of(String option, String why, String remedy) {
        return Problem.usage(option + " " + why + ".").remedy(remedy);
    }
}
