package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/**
 * A file that cannot be read as a text.
 *
 * @param what a clause, such as "it is not text in UTF-8"
 */
record UnreadableText(Path file, String what) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return file + " cannot be read: " + what + ".";
    }

    @Override
    public String remedy() {
        return "Check that " + file + " is the file that was meant, and that it is saved as UTF-8.";
    }
}
