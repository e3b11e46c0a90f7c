package dev.slipway.port;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/** Whoever read a pipe has closed it; nobody is there to be told more. */
public record ReaderGone(Path file) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return "Nobody reads " + file + " any more.";
    }

    @Override
    public String remedy() {
        return "";
    }
}
