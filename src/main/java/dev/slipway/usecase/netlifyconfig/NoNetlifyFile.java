package dev.slipway.usecase.netlifyconfig;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/** There is no file to check. */
record NoNetlifyFile(Path file) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return "There is no file " + file + ".";
    }

    @Override
    public String remedy() {
        return "Write one: slipway netlify-config init";
    }
}
