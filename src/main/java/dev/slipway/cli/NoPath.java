package dev.slipway.cli;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import java.nio.file.InvalidPathException;
import java.util.Locale;

/** A name that this system, or this JVM, has no file for. */
final class NoPath {
    private NoPath() {}

    static Problem problem(InvalidPathException invalid) {
        boolean byLocale = !NameEncoding.areUtf8() && invalid.getInput().chars().anyMatch(c -> c > 127);
        return new Problem(
                Kind.INPUT,
                "\"" + invalid.getInput() + "\" cannot be the path of a file: "
                        + (byLocale
                                ? "Java reads file names as " + NameEncoding.encoding() + " here."
                                : reason(invalid) + "."),
                byLocale ? NameEncoding.remedyOfLocale() : "Rename the file, or name another one.");
    }

    private static String reason(InvalidPathException invalid) {
        String reason = invalid.getReason();
        return reason.isEmpty()
                ? "it is not understood"
                : reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }
}
