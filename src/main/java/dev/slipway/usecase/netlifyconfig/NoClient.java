package dev.slipway.usecase.netlifyconfig;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder in which nothing of Prisma's client was found.
 *
 * @param unread why the project could not be read; empty when it was
 */
record NoClient(Path folder, Optional<String> unread) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return "No client of Prisma was found in " + folder
                + ": no schema with a generator for it, and no @prisma/client in package.json; nothing was written."
                + unread.map(why -> " " + why).orElse("");
    }

    @Override
    public String remedy() {
        return "Name the folder of the project that has it: slipway netlify-config init --project DIR";
    }
}
