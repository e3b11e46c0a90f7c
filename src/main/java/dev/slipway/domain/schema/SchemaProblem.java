package dev.slipway.domain.schema;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;

/** The expected failures of this package that are thrown in several places, or have many words. */
public final class SchemaProblem {
    private SchemaProblem() {}

    /** A schema that Prisma would not accept. */
    public static ProblemException invalidSchema(String name, SchemaError error) {
        return Problem.input(name + ":" + error.line() + ":" + error.column() + ": " + error.message() + "\n"
                        + error.excerpt())
                .remedy("Correct line " + error.line() + " of " + name + ", then check it with: npx prisma validate");
    }
}
