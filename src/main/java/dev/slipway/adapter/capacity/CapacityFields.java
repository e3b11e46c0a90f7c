package dev.slipway.adapter.capacity;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.NearestName;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The fields of a mapping, each of which must be what it is asked for. */
record CapacityFields(Document document, Mapping mapping) {
    private static final int LONGEST = 300;
    private static final int MOST_DIGITS = 12;

    /** The fields of a node, which may have no others than {@code known}, and none twice. */
    static CapacityFields of(Document document, Node node, List<String> known) throws ProblemException {
        if (!(node instanceof Mapping mapping)) {
            throw bad(document, node, "a mapping with the keys " + String.join(", ", known) + " belongs here");
        }
        Set<String> seen = new HashSet<>();
        for (MappingEntry entry : mapping.entries()) {
            String key = entry.key().value();
            if (!known.contains(key)) {
                String near = NearestName.to(key, known)
                        .map(name -> "; did you mean \"" + name + "\"?")
                        .orElse("; the keys are " + String.join(", ", known));
                throw bad(document, entry.key(), "there is no key \"" + shown(key) + "\"" + near);
            }
            if (!seen.add(key)) {
                throw bad(document, entry.key(), "\"" + key + "\" is there twice");
            }
        }
        return new CapacityFields(document, mapping);
    }

    static ProblemException bad(Document document, Node node, String what) {
        return CapacityProblem.badCapacityFile(document.name() + ":" + document.line(node), what);
    }

    ProblemException bad(String what) {
        return bad(document, mapping, what);
    }

    String text(String key) throws ProblemException {
        return optional(key).orElseThrow(() -> bad("\"" + key + "\" is missing"));
    }

    /** One line of text that a table can hold. */
    Optional<String> optional(String key) throws ProblemException {
        Optional<Node> node = mapping.get(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        String text = node.get().asText().orElse("");
        if (text.isBlank() || text.equals("-")) {
            throw bad(document, node.get(), "\"" + key + "\" must be a text");
        }
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw bad(document, node.get(), "\"" + key + "\" must be one line of at most " + LONGEST + " characters");
        }
        return Optional.of(text.strip());
    }

    int count(String key) throws ProblemException {
        Node node = mapping.get(key).orElseThrow(() -> bad("\"" + key + "\" is missing"));
        OptionalInt count = node instanceof Scalar scalar ? scalar.asCount() : OptionalInt.empty();
        return count.orElseThrow(() -> bad(document, node, "\"" + key + "\" must be a whole number"));
    }

    int count(String key, int otherwise) throws ProblemException {
        return mapping.get(key).isPresent() ? count(key) : otherwise;
    }

    BigDecimal decimal(String key) throws ProblemException {
        String text = text(key);
        boolean decimal =
                text.length() <= MOST_DIGITS && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
        if (!decimal || text.chars().filter(c -> c == '.').count() > 1 || text.equals(".")) {
            throw bad("\"" + key + "\" must be a number such as 15.25");
        }
        return new BigDecimal(text);
    }

    private static String shown(String key) {
        return key.length() <= 40 ? key : key.substring(0, 40) + "…";
    }
}
