package dev.slipway.usecase.configfile;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/** A file with another content stands where one would be written. */
record FileExists(Path file) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return file.getFileName() + " is there already and says something else; it was left as it is (" + file + ").";
    }

    @Override
    public String remedy() {
        return "Add --merge to put in what it lacks and keep the rest, or --force to replace it; --dry-run shows either"
                + " as a diff.";
    }
}
