package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/** A named entry point that is no file of the project. */
record NoSuchEntry(String entry, Path folder) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return "--entry " + entry + " is no file in " + folder + ".";
    }

    @Override
    public String remedy() {
        return "Give a path relative to the project's folder, such as --entry src/server.js.";
    }
}
