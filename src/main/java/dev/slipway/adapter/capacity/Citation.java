package dev.slipway.adapter.capacity;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where rows are from, said once for many of them. */
record Citation(String text, String date, Optional<String> note) {

    /** The sources of a document by their short names. */
    static Map<String, Citation> all(Document document) throws ProblemException {
        Map<String, Citation> all = new HashMap<>();
        if (document.at("sources").isEmpty()) {
            return all;
        }
        for (MappingEntry entry : document.at("sources").get().asMapping().entries()) {
            CapacityFields fields = CapacityFields.of(document, entry.value(), List.of("text", "date", "note"));
            all.put(
                    entry.key().value(),
                    new Citation(fields.text("text"), CapacityYaml.date(fields).orElse("-"), fields.optional("note")));
        }
        return all;
    }

    /** The source that a row names, or its own words; its own date wins, and its note stands before the source's. */
    static Citation of(CapacityFields row, Map<String, Citation> known, String otherwise) throws ProblemException {
        String source = row.optional("source").orElse(otherwise);
        Citation named = known.getOrDefault(source, new Citation(source, "-", Optional.empty()));
        Optional<String> own = row.optional("note");
        Optional<String> note = own.isPresent() && named.note().isPresent()
                ? Optional.of(own.get() + " " + named.note().get())
                : own.or(named::note);
        return new Citation(named.text(), CapacityYaml.date(row).orElse(named.date()), note);
    }
}
