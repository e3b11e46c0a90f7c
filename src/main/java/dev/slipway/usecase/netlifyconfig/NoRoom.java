package dev.slipway.usecase.netlifyconfig;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/** A file into which nothing can be put without changing what it says. */
record NoRoom(Path file) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return "`functions` in " + file
                + " is written in a way that nothing can be put into; the file was left as it is.";
    }

    @Override
    public String remedy() {
        return "Write it as a table [functions] and try again; slipway netlify-config check says what is wrong with it.";
    }
}
