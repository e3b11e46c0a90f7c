package dev.slipway.adapter.tables;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.CapacityKind;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/** A row of {@code capacity.tsv}, from text and to it. */
public final class CapacityRow {
    /** The columns, in order. */
    public static final List<String> COLUMNS =
            List.of("engine", "instance", "value", "reserved", "taken-off", "kind", "date", "source", "note");

    private CapacityRow() {}

    static Capacity of(Row row) throws ProblemException {
        String kind = row.text("kind");
        Optional<CapacityKind> known = CapacityKind.named(kind);
        if (known.isEmpty()) {
            throw row.bad("\"" + kind + "\" is none of measured, published and computed");
        }
        try {
            return new Capacity(
                    row.text("engine"),
                    row.text("instance"),
                    Integer.parseInt(row.text("value")),
                    Integer.parseInt(row.optional("reserved").orElse("0")),
                    Integer.parseInt(row.optional("taken-off").orElse("0")),
                    known.get(),
                    row.text("source"),
                    row.text("date"),
                    row.optional("note"));
        } catch (NumberFormatException noNumber) {
            throw row.bad("value, reserved and taken-off must be whole numbers");
        } catch (IllegalArgumentException negative) {
            throw row.bad("value must be 1 or more, reserved and taken-off 0 or more");
        }
    }

    /** The cells of a row, in the order of {@link #COLUMNS}. */
    public static List<String> cells(Capacity capacity) {
        return List.of(
                capacity.engine(),
                capacity.instance(),
                Integer.toString(capacity.connections()),
                Integer.toString(capacity.reserved()),
                Integer.toString(capacity.takenOff()),
                capacity.kind().word(),
                capacity.date(),
                capacity.source(),
                capacity.note().orElse("-"));
    }
}
