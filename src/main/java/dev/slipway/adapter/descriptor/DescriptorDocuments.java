package dev.slipway.adapter.descriptor;

import dev.slipway.domain.descriptor.SlipwayFile;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.LineMap;
import dev.slipway.port.Documents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a descriptor by the ending of its name; what is neither JSON nor TOML is YAML, of which {@code slipway.yaml} is
 * ours, docs/adr/0015.
 */
public final class DescriptorDocuments implements Documents {
    private static final int KEPT = 8;

    private final Map<Text, List<Document>> parsed = new LinkedHashMap<>();

    private record Text(String name, String text) {}

    /** Those that were parsed last are kept: each side that judges a project asks for the same descriptor. */
    @Override
    public synchronized List<Document> parse(String name, String text) throws ProblemException {
        Text asked = new Text(name, text);
        List<Document> known = parsed.get(asked);
        if (known != null) {
            return known;
        }
        List<Document> documents = read(name, text);
        parsed.put(asked, documents);
        if (parsed.size() > KEPT) {
            parsed.remove(parsed.keySet().iterator().next());
        }
        return documents;
    }

    private static List<Document> read(String name, String text) throws ProblemException {
        LineMap lines = new LineMap(text);
        if (name.endsWith(".json")) {
            return List.of(new Document(name, text, JsonTree.parse(name, text), lines));
        }
        if (name.endsWith(".toml")) {
            return List.of(new Document(name, text, TomlTree.parse(name, text, lines), lines));
        }
        boolean ours = SlipwayFile.NAMES.contains(name.substring(name.lastIndexOf('/') + 1));
        List<Node> roots = ours ? JacksonYaml.parse(name, text, lines) : YamlTree.parse(name, text, lines);
        if (ours) {
            refuseSecond(name, roots, lines);
        }
        return roots.stream().map(root -> new Document(name, text, root, lines)).toList();
    }

    /** What stood in it would be without effect, and nobody would know. */
    private static void refuseSecond(String name, List<Node> roots, LineMap lines) throws ProblemException {
        Optional<Node> second = roots.stream()
                .skip(1)
                .filter(node -> !(node instanceof Scalar scalar && scalar.kind() == ScalarKind.NULL))
                .findFirst();
        if (second.isPresent()) {
            int line = lines.line(second.get().range().start());
            throw Problem.input(name + ":" + line + " is in a second document, and only the first is read.")
                    .remedy("Take the line --- away, so that all of " + name + " is one document.");
        }
    }
}
