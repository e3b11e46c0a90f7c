package dev.slipway.adapter.descriptor;

import dev.slipway.domain.descriptor.SlipwayFile;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.LineMap;
import dev.slipway.port.Documents;
import java.util.List;

/**
 * Reads a descriptor by the ending of its name; what is neither JSON nor TOML is YAML, of which {@code slipway.yaml} is
 * ours, docs/adr/0015.
 */
public final class DescriptorDocuments implements Documents {
    @Override
    public List<Document> parse(String name, String text) throws ProblemException {
        LineMap lines = new LineMap(text);
        if (name.endsWith(".json")) {
            return List.of(new Document(name, text, JsonTree.parse(name, text), lines));
        }
        if (name.endsWith(".toml")) {
            return List.of(new Document(name, text, TomlTree.parse(name, text, lines), lines));
        }
        boolean ours = SlipwayFile.NAMES.contains(name.substring(name.lastIndexOf('/') + 1));
        return (ours ? JacksonYaml.parse(name, text, lines) : YamlTree.parse(name, text, lines))
                .stream().map(root -> new Document(name, text, root, lines)).toList();
    }
}
