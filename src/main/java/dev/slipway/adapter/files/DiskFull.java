package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A disk has no room for a file.
 *
 * @param needed bytes, where that was known
 * @param free bytes that this user may still write
 */
public record DiskFull(Path path, OptionalLong needed, OptionalLong free) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        String have = free.isPresent() ? ": " + free.getAsLong() + " bytes are free" : "";
        String want = needed.isPresent() ? ", " + needed.getAsLong() + " are needed" : "";
        return "The disk of " + path + " is full" + have + want + ".";
    }

    @Override
    public String remedy() {
        if (needed.isPresent() && free.isPresent()) {
            return "Free " + (needed.getAsLong() - free.getAsLong())
                    + " bytes there, or choose a folder on another disk with --to.";
        }
        return "Free some space there, or choose a folder on another disk with --to.";
    }
}
