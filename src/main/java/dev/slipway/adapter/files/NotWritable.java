package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/** A result cannot go where it was sent. */
record NotWritable(Path file, String why, String remedy) implements Problem {
    static NotWritable noFolder(Path file, Path folder) {
        return new NotWritable(
                file, "there is no folder " + folder, "Create it (mkdir -p " + folder + "), or name another file.");
    }

    static NotWritable protectedFile(Path file) {
        return new NotWritable(file, "it is write-protected", "Name another file, or: chmod u+w " + file);
    }

    static NotWritable notOpen(Path file) {
        return new NotWritable(file, "it is not open for writing", "Open it where slipway is called: N>file.");
    }

    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return "The result cannot be written to " + file + ": " + why + ".";
    }
}
