package dev.slipway.domain.schema;

import java.util.List;

/** What stands behind the {@code =} of a property. */
public sealed interface SchemaValue {
    /** A string, its escapes resolved. */
    record Text(String value) implements SchemaValue {}

    /** {@code env("NAME")}. */
    record Env(String variable) implements SchemaValue {}

    /** A list in square brackets. */
    record ListOf(List<SchemaValue> elements) implements SchemaValue {
        public ListOf {
            elements = List.copyOf(elements);
        }
    }

    /** A bare word or a number, as written. */
    record Word(String text) implements SchemaValue {}

    /** Anything else, as written: another function, a list in a list, what Prisma cannot read at all. */
    record Invalid(String text) implements SchemaValue {}

    /** The elements of a list; any other value is a list of itself, as Prisma reads it where it wants a list. */
    default List<SchemaValue> asList() {
        return this instanceof ListOf list ? list.elements() : List.of(this);
    }
}
