package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** A file was to be written while the process was already ending. */
public record BeingStopped() implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return "The command is being stopped.";
    }

    @Override
    public String remedy() {
        return "Run the command again; nothing was changed.";
    }
}
