package dev.slipway.cli;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.InvalidPathException;
import java.util.Locale;

/** A name that this system, or this JVM, has no file for. */
record NoPath(InvalidPathException invalid) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        String name = "\"" + invalid.getInput() + "\" cannot be the path of a file: ";
        return byLocale()
                ? name + "Java reads file names as " + FileNames.encoding() + " here."
                : name + reason() + ".";
    }

    private String reason() {
        String reason = invalid.getReason();
        return reason.isEmpty()
                ? "it is not understood"
                : reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }

    private boolean byLocale() {
        return !FileNames.areUtf8() && invalid.getInput().chars().anyMatch(c -> c > 127);
    }

    @Override
    public String remedy() {
        return byLocale() ? FileNames.remedyOfLocale() : "Rename the file, or name another one.";
    }
}
