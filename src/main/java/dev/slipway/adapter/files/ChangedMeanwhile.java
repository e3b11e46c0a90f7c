package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/** A file that somebody else changed while this run worked on it. */
record ChangedMeanwhile(Path file) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return file + " was changed by another program while this one worked on it; it was left as it is.";
    }

    @Override
    public String remedy() {
        return "Run the same command again.";
    }
}
