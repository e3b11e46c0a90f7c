package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Pointer;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.nowcheck.Shape.Either;
import dev.slipway.domain.nowcheck.Shape.Keyed;
import dev.slipway.domain.nowcheck.Shape.Listed;
import dev.slipway.domain.nowcheck.Shape.Named;
import dev.slipway.domain.text.NearestName;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** NOW001 to NOW006: types, counts, lengths, keys and ranges. */
final class ShapeRule implements Rule {
    @Override
    public void check(Document document, Era era, Findings findings) {
        Keyed root = era == Era.NOW_2020 ? Shapes2020.root() : ShapesToday.root();
        new Walk(findings).value(document.root(), root, Pointer.ROOT);
    }

    /** One walk over a tree. */
    private record Walk(Findings findings) {
        void value(Node node, Shape shape, Pointer at) {
            if (shape instanceof Keyed keyed) {
                keyed(node, keyed, at);
            } else if (shape instanceof Named named) {
                named(node, named, at);
            } else if (shape instanceof Listed listed) {
                listed(node, listed, at);
            } else if (shape instanceof Either either) {
                boolean second =
                        !ScalarShapes.isOfType(node, either.first()) && ScalarShapes.isOfType(node, either.second());
                value(node, second ? either.second() : either.first(), at);
            } else {
                ScalarShapes.check(node, shape, at, findings);
            }
        }

        private void keyed(Node node, Keyed shape, Pointer at) {
            if (!(node instanceof Mapping mapping)) {
                ScalarShapes.wrongType(node, shape, at, findings);
                return;
            }
            for (String key : new TreeSet<>(shape.required())) {
                if (mapping.get(key).isEmpty()) {
                    findings.add(NowRule.MISSING, at, node, "`" + key + "` is missing.", "Add `" + key + "`.");
                }
            }
            for (Entry entry : mapping.entries()) {
                String key = entry.key().value();
                Optional<Shape> known = Optional.ofNullable(shape.known().get(key));
                if (known.isPresent()) {
                    value(entry.value(), known.get(), at.child(key));
                } else if (!shape.open() && !key.equals(LambdaSizePlaceRule.KEY)) {
                    unknown(entry, shape.known(), at);
                }
            }
        }

        private void unknown(Entry entry, Map<String, Shape> known, Pointer at) {
            String key = entry.key().value();
            Optional<String> nearest = NearestName.to(key, new TreeSet<>(known.keySet()));
            findings.add(
                    NowRule.KEY,
                    at.child(key),
                    entry.key(),
                    "`" + key + "` is not known here.",
                    nearest.map(name -> "Did you mean `" + name + "`?")
                            .orElseGet(() ->
                                    "Remove it. Known are: " + String.join(", ", new TreeSet<>(known.keySet())) + "."));
        }

        private void named(Node node, Named shape, Pointer at) {
            if (!(node instanceof Mapping mapping)) {
                ScalarShapes.wrongType(node, shape, at, findings);
                return;
            }
            count(node, mapping.entries().size(), shape.least(), shape.most(), at);
            for (Entry entry : mapping.entries()) {
                String key = entry.key().value();
                int length = key.codePointCount(0, key.length());
                if (length < 1 || length > shape.longestName()) {
                    findings.add(
                            NowRule.LENGTH,
                            at,
                            entry.key(),
                            "A name here has " + length + " characters; 1 to " + shape.longestName() + " are allowed.",
                            "Write a shorter name or pattern.");
                }
                value(entry.value(), shape.value(), at.child(key));
            }
        }

        private void listed(Node node, Listed shape, Pointer at) {
            if (!(node instanceof Sequence sequence)) {
                ScalarShapes.wrongType(node, shape, at, findings);
                return;
            }
            count(node, sequence.items().size(), 0, shape.most(), at);
            for (int i = 0; i < sequence.items().size(); i++) {
                value(sequence.items().get(i), shape.item(), at.child(i));
            }
        }

        private void count(Node node, int count, int least, int most, Pointer at) {
            if (count < least || count > most) {
                findings.add(
                        NowRule.COUNT,
                        at,
                        node,
                        "It has " + count + " entries; " + least + " to " + most + " are allowed.",
                        count < least ? "Add one, or remove the key." : "Join entries by patterns.");
            }
        }
    }
}
