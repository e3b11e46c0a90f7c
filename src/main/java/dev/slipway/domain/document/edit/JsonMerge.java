package dev.slipway.domain.document.edit;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.document.edit.JsonValue.Items;
import dev.slipway.domain.document.edit.JsonValue.Literal;
import dev.slipway.domain.document.edit.JsonValue.Member;
import dev.slipway.domain.document.edit.JsonValue.Members;
import dev.slipway.domain.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts into a JSON file what it lacks; edits are insertions only, so nothing that stands there can be lost. */
public final class JsonMerge {
    private final Document document;
    private final Insertions insertions;
    private final MergeRules rules;
    private final List<TextEdit> edits = new ArrayList<>();
    private final List<String> inserted = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private JsonMerge(Document document, MergeRules rules) {
        this.document = document;
        this.rules = rules;
        this.insertions = new Insertions(document.text());
    }

    /** Merges; the document's root must be an object. */
    public static Merged merge(Document document, Members wanted, MergeRules rules) {
        JsonMerge merge = new JsonMerge(document, rules);
        merge.value(document.root(), wanted, Pointer.ROOT);
        return new Merged(TextEdit.apply(document.text(), merge.edits), merge.inserted, merge.conflicts);
    }

    private void value(Node have, JsonValue want, Pointer at) {
        if (have instanceof Mapping mapping && want instanceof Members object) {
            members(mapping, object, at);
        } else if (have instanceof Sequence sequence && want instanceof Items array) {
            items(sequence, array, at);
        } else if (!same(have, want)) {
            String found = have instanceof Scalar ? have.range().of(document.text()) : "something else";
            String wanted = want instanceof Literal literal ? literal.json() : "a list or an object";
            conflicts.add(new Conflict(
                    at.text(), document.line(have), "it is " + found + ", and " + wanted + " would be written"));
        }
    }

    private void members(Mapping have, Members want, Pointer at) {
        List<Member> missing = new ArrayList<>();
        for (Member member : want.members()) {
            Pointer place = at.child(member.key());
            Optional<Node> there = have.get(member.key());
            Optional<String> excluded =
                    at.equals(Pointer.ROOT) ? rules.excludedBy(member.key(), have) : Optional.empty();
            if (there.isPresent()) {
                value(there.get(), member.value(), place);
            } else if (excluded.isPresent()) {
                conflicts.add(new Conflict(
                        place.text(),
                        document.line(have.entry(excluded.get()).orElseThrow().key()),
                        "it cannot stand beside `" + excluded.get() + "`, which the file has"));
            } else {
                missing.add(member);
                inserted.add(place.text());
            }
        }
        insertions.members(have, missing).ifPresent(edits::add);
    }

    /** Keeps the order of the wanted: an item that is missing goes before the next one that is there. */
    private void items(Sequence have, Items want, Pointer at) {
        List<JsonValue> waiting = new ArrayList<>();
        for (JsonValue item : want.items()) {
            int index = rules.find(have, item);
            if (index >= 0) {
                int before = index;
                insertions.items(have, before, waiting).ifPresent(edits::add);
                waiting.clear();
                value(have.items().get(index), item, at.child(index));
            } else if (!rules.covered(have, item)) {
                waiting.add(item);
                inserted.add(at.text() + "/-"
                        + rules.name(item).map(name -> " (" + name + ")").orElse(""));
            }
        }
        insertions.items(have, have.items().size(), waiting).ifPresent(edits::add);
    }

    /** Whether a part of the file says all that is wanted of it. */
    public static boolean same(Node have, JsonValue want) {
        if (have instanceof Scalar scalar && want instanceof Literal literal) {
            return scalar.kind() == ScalarKind.TEXT
                    ? JsonValue.quoted(scalar.value()).equals(literal.json())
                    : scalar.value().equals(literal.json());
        }
        if (have instanceof Mapping mapping && want instanceof Members object) {
            return object.members().stream()
                    .allMatch(m -> mapping.get(m.key())
                            .filter(there -> same(there, m.value()))
                            .isPresent());
        }
        return have instanceof Sequence sequence
                && want instanceof Items array
                && array.items().stream()
                        .allMatch(item -> sequence.items().stream().anyMatch(there -> same(there, item)));
    }
}
