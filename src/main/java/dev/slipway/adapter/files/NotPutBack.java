package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Several files were to be replaced together, one failed, and another could not be put back.
 *
 * @param old where the former content is
 */
public record NotPutBack(Path file, Optional<Path> old) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return file + " was replaced, and could not be put back when the next file failed."
                + old.map(o -> " Its former content is in " + o + ".").orElse("");
    }

    @Override
    public String remedy() {
        return old.map(o -> "Put it back by hand: mv " + o + " " + file).orElse("Delete it by hand: rm " + file)
                + "; then look at the disk and run the command again.";
    }
}
