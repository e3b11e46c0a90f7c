package dev.slipway.domain.descriptor;

import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.text.LineMap;
import dev.slipway.domain.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a document whose every key must be known, and says where one is wrong. */
record Keys(Document document, Values values) {
    /** More digits than nine are read as no number. */
    private static final int MOST = 999_999_999;

    Keys(Document document) {
        this(document, new Values(document));
    }

    /** The entries of a mapping that may have these keys and no others; none where it is empty. */
    Mapping mapping(Node node, String what, List<String> keys) throws ProblemException {
        if (Values.isNull(node)) {
            return node.asMapping();
        }
        if (!(node instanceof Mapping mapping)) {
            throw wrong(
                    node,
                    what + " must be a list of \"name: value\" lines",
                    keys.isEmpty() ? "Write for example: name: 1" : settings(keys));
        }
        for (MappingEntry entry : mapping.effective()) {
            String key = entry.key().value();
            if (!keys.isEmpty() && !keys.contains(key)) {
                throw wrong(
                        entry.key(),
                        "there is no setting \"" + key + "\" in " + what,
                        NearestName.to(key, keys)
                                        .map(near -> "Did you mean " + near + "? ")
                                        .orElse("")
                                + settings(keys));
            }
        }
        return mapping;
    }

    private static String settings(List<String> keys) {
        return "The settings are: " + String.join(", ", keys) + ".";
    }

    /** A whole number that must be at least {@code least}. */
    Setting count(Mapping mapping, String key, int least) throws ProblemException {
        return count(mapping, key, least, MOST);
    }

    Setting count(Mapping mapping, String key, int least, int most) throws ProblemException {
        Setting setting = values.count(mapping, key);
        boolean bad = setting.isUnclear()
                || (setting instanceof Setting.Known known && (known.value() < least || known.value() > most));
        if (bad) {
            Node value = mapping.get(key).orElseThrow();
            throw wrong(
                    value,
                    key + " is " + Values.shown(value) + ", not a whole number from " + least + " to " + most,
                    "Write for example: " + key + ": " + Math.max(1, least));
        }
        return setting;
    }

    Optional<String> text(Mapping mapping, String key) throws ProblemException {
        Optional<Node> node = mapping.get(key).filter(n -> !Values.isNull(n));
        if (node.isPresent() && node.get().asText().isEmpty()) {
            throw wrong(node.get(), key + " is " + Values.shown(node.get()) + ", not a name", "Write one name.");
        }
        return node.flatMap(Node::asText);
    }

    /** A name with its place, which must be one of these where there are any. */
    Optional<Fact<String>> word(Mapping mapping, String key, List<String> words) throws ProblemException {
        Optional<String> word = text(mapping, key);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Node node = mapping.get(key).orElseThrow();
        if (!words.isEmpty() && !words.contains(word.get())) {
            throw wrong(
                    node,
                    key + " is " + word.get() + ", which is none of: " + String.join(", ", words),
                    NearestName.to(word.get(), words)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Write one of them."));
        }
        return Optional.of(new Fact<>(word.get(), values.evidence(node, key + ": " + word.get())));
    }

    List<Node> items(Mapping mapping, String key, String example) throws ProblemException {
        Optional<Node> node = mapping.get(key).filter(n -> !Values.isNull(n));
        if (node.isPresent() && !(node.get() instanceof Sequence)) {
            throw wrong(node.get(), key + " must be a list", "Write for example: " + key + ": [" + example + "]");
        }
        return node.map(n -> n.asSequence().items()).orElse(List.of());
    }

    List<String> texts(Mapping mapping, String key) throws ProblemException {
        List<String> texts = new ArrayList<>();
        for (Node item : items(mapping, key, "name")) {
            texts.add(item.asText()
                    .orElseThrow(() -> wrong(item, Values.shown(item) + " is no name", "Write a list of names.")));
        }
        return texts;
    }

    ProblemException wrong(Node node, String what, String remedy) {
        LineMap lines = new LineMap(document.text());
        int start = node.range().start();
        String place = document.name() + ":" + lines.line(start) + ":" + lines.column(start);
        return Problem.input(place + ": " + what + ".").remedy(remedy);
    }
}
