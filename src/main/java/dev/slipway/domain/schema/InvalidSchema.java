package dev.slipway.domain.schema;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;

/** A schema that Prisma would not accept; who judges makes a finding of it. */
public final class InvalidSchema extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient SchemaError error;

    /** @param file the schema's path for people */
    public InvalidSchema(String file, SchemaError error) {
        super(new Problem(
                Kind.INPUT,
                file + ":" + error.line() + ":" + error.column() + ": " + error.message() + "\n" + error.excerpt(),
                remedy(file, error)));
        this.file = file;
        this.error = error;
    }

    public String file() {
        return file;
    }

    public SchemaError error() {
        return error;
    }

    /** What to do about an error. */
    public static String remedy(String file, SchemaError error) {
        return "Correct line " + error.line() + " of " + file + ", then check it with: npx prisma validate";
    }
}
