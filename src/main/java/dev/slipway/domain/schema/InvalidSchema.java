package dev.slipway.domain.schema;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/**
 * A schema that Prisma would not accept.
 *
 * @param name the schema's path for people
 */
public record InvalidSchema(String name, SchemaError error) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return name + ":" + error.line() + ":" + error.column() + ": " + error.message() + "\n" + error.excerpt();
    }

    @Override
    public String remedy() {
        return "Correct line " + error.line() + " of " + name + ", then check it with: npx prisma validate";
    }
}
