package dev.slipway.usecase.configfile;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/** A file whose content is no object of keys and values. */
record NotMergeable(Path file) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return file + " is no JSON object, so nothing can be put into it.";
    }

    @Override
    public String remedy() {
        return "Replace it with --force, or correct it by hand.";
    }
}
