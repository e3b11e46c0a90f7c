package dev.slipway.cli;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.util.List;
import java.util.Locale;

/**
 * An option that names a file for a result, and cannot mean it.
 *
 * @param option as it was written, with its value
 */
record BadOutput(String option, String why, String remedy) implements Problem {
    static BadOutput unknownFormat(String written, String format, List<String> formats) {
        String option = "--output " + written;
        String known = "these are: " + String.join(", ", formats);
        String lower = format.strip().toLowerCase(Locale.ROOT);
        String file = written.substring(written.indexOf('=') + 1);
        return formats.contains(lower)
                ? new BadOutput(option, "names no format; " + known, "Write --output " + lower + "=" + file)
                : new BadOutput(
                        option,
                        "names no format of this command; " + known,
                        "Write --output " + formats.get(0) + "=FILE; for a file of this name: --output ./" + written);
    }

    @Override
    public Kind kind() {
        return Kind.USAGE;
    }

    @Override
    public String message() {
        return option + " " + why + ".";
    }
}
