package dev.slipway.adapter.capacity;

import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.capacity.CapacityKind;
import dev.slipway.domain.capacity.EngineName;
import dev.slipway.domain.capacity.InstanceName;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads rows of database sizes: a list of them, or a mapping with the list below {@code rows}. */
record CapacityYaml(Document document, Map<String, Citation> sources) {
    static final int MOST_ROWS = 10_000;

    private static final List<String> KEYS =
            List.of("engine", "instance", "value", "kind", "source", "date", "reserved", "taken-off", "note");
    private static final List<String> SECTIONS = List.of("sources", "rows", "estimates");

    CapacityYaml(Document document) throws ProblemException {
        this(document, Citation.all(document));
    }

    List<Capacity> rows() throws ProblemException {
        List<Node> items = items();
        if (items.size() > MOST_ROWS) {
            throw CapacityFields.bad(document, document.root(), "it has more than " + MOST_ROWS + " rows");
        }
        List<Capacity> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node item : items) {
            CapacityFields fields = CapacityFields.of(document, item, KEYS);
            Capacity row = row(fields);
            if (!seen.add(row.engine() + " " + row.instance())) {
                throw fields.bad(row.engine() + " " + row.instance() + " is there twice");
            }
            rows.add(row);
        }
        return rows;
    }

    private List<Node> items() throws ProblemException {
        if (document.root() instanceof Sequence rows) {
            return rows.items();
        }
        CapacityFields.of(document, document.root(), SECTIONS);
        Optional<Node> rows = document.at("rows");
        if (rows.isPresent() && rows.get() instanceof Sequence sequence) {
            return sequence.items();
        }
        throw CapacityFields.bad(document, rows.orElse(document.root()), "\"rows\" must be a list");
    }

    private Capacity row(CapacityFields fields) throws ProblemException {
        int value = fields.count("value");
        int reserved = fields.count("reserved", 0);
        if (value < 1 || reserved >= value) {
            throw fields.bad("\"value\" must be 1 or more, and more than \"reserved\"");
        }
        Citation citation = Citation.of(fields, sources, document.name());
        return new Capacity(
                EngineName.of(fields.text("engine")),
                InstanceName.of(fields.text("instance")),
                value,
                reserved,
                fields.count("taken-off", 0),
                kind(fields),
                citation.text(),
                citation.date(),
                citation.note());
    }

    private static CapacityKind kind(CapacityFields fields) throws ProblemException {
        String word = fields.optional("kind").orElse(CapacityKind.MEASURED.word());
        return CapacityKind.named(word)
                .orElseThrow(() -> fields.bad("\"kind\" must be one of measured, published and computed"));
    }

    /** A year, a month or a day. */
    static Optional<String> date(CapacityFields fields) throws ProblemException {
        Optional<String> date = fields.optional("date");
        if (date.isPresent() && !date.get().matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            throw fields.bad("\"date\" must be a date such as 2026-11-22, 2026-11 or 2026");
        }
        return date;
    }
}
