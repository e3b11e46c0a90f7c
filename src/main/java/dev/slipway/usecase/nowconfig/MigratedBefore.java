package dev.slipway.usecase.nowconfig;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/** The name that now.json gets after its migration is taken. */
record MigratedBefore(Path aside) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return aside + " is there already, from a migration before; now.json would get that name. Nothing was written.";
    }

    @Override
    public String remedy() {
        return "Remove " + aside.getFileName() + ", or give it another name, and try again.";
    }
}
