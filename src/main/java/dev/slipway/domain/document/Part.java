package dev.slipway.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a document, with the way to it.
 *
 * @param name the key that it is the value of; empty for the root and for the items of a list
 */
public record Part(Pointer at, Node node, String name) {
    /** The whole document. */
    public static Part of(Document document) {
        return new Part(Pointer.ROOT, document.root(), "");
    }

    /** The value of a key. */
    public Optional<Part> get(String key) {
        return node.asMapping().get(key).map(value -> new Part(at.child(key), value, key));
    }

    /** The key itself, in place of its value. */
    public Optional<Part> key(String key) {
        return node.asMapping().entry(key).map(entry -> new Part(at.child(key), entry.key(), key));
    }

    /** The value of each key, in the order of the text. */
    public List<Part> values() {
        return node.asMapping().entries().stream()
                .map(entry -> new Part(
                        at.child(entry.key().value()),
                        entry.value(),
                        entry.key().value()))
                .toList();
    }

    /** Each key itself. */
    public List<Part> keys() {
        return node.asMapping().entries().stream()
                .map(entry -> new Part(
                        at.child(entry.key().value()), entry.key(), entry.key().value()))
                .toList();
    }

    /** The items of a list. */
    public List<Part> items() {
        List<Part> items = new ArrayList<>();
        for (Node item : node.asSequence().items()) {
            items.add(new Part(at.child(items.size()), item, ""));
        }
        return items;
    }

    /** Its text. */
    public Optional<String> text() {
        return node.asText();
    }

    /** The text of a key's value. */
    public Optional<String> text(String key) {
        return get(key).flatMap(Part::text);
    }

    /** Whether a key is there. */
    public boolean has(String key) {
        return node.asMapping().entry(key).isPresent();
    }
}
