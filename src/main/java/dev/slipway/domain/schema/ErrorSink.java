package dev.slipway.domain.schema;

import dev.slipway.domain.text.LineMap;
import java.util.ArrayList;
import java.util.List;

/** Collects the errors of one schema; a hopeless text gives the first few and no more. */
final class ErrorSink {
    private static final int LIMIT = 20;

    private final String text;
    private final LineMap lines;
    private final List<SchemaError> errors = new ArrayList<>();
    private int count;

    ErrorSink(String text, LineMap lines) {
        this.text = text;
        this.lines = lines;
    }

    void add(int offset, String message) {
        count++;
        if (errors.size() < LIMIT) {
            errors.add(at(offset, message));
        }
    }

    /** How many there were, those beyond the limit included. */
    int count() {
        return count;
    }

    List<SchemaError> all() {
        return List.copyOf(errors);
    }

    SchemaError at(int offset, String message) {
        int line = lines.line(offset);
        int column = lines.column(offset);
        return new SchemaError(
                line, column, message, Excerpt.of(lines.range(line).of(text), line, column));
    }
}
