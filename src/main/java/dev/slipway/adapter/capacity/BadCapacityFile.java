package dev.slipway.adapter.capacity;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/**
 * A file of database sizes that cannot be used.
 *
 * @param where the file, with a colon and the line number where there is one
 * @param what a clause, such as {@code "value" must be a whole number}
 */
record BadCapacityFile(String where, String what) implements Problem {
    @Override
    public Kind kind() {
        return Kind.INPUT;
    }

    @Override
    public String message() {
        return where + ": " + what + ".";
    }

    @Override
    public String remedy() {
        return "Write each size as a row such as: - {engine: postgresql, instance: m5.large, value: 823, source: SHOW"
                + " max_connections, date: 2026-11-22}";
    }
}
