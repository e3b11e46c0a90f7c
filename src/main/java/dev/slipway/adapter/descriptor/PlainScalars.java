package dev.slipway.adapter.descriptor;

import dev.slipway.domain.document.ScalarKind;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** What values and tags mean by YAML 1.2, whoever has parsed them. */
final class PlainScalars {
    private final ScalarResolver resolver = new CoreScalarResolver(true);

    /** What a value is that has neither quotes nor a tag. */
    ScalarKind kind(String value) {
        Tag resolved = resolver.resolve(value, true);
        if (resolved.equals(Tag.INT) || resolved.equals(Tag.FLOAT)) {
            return ScalarKind.NUMBER;
        }
        if (resolved.equals(Tag.BOOL)) {
            return ScalarKind.BOOLEAN;
        }
        return resolved.equals(Tag.NULL) ? ScalarKind.NULL : ScalarKind.TEXT;
    }

    /** The tags of YAML itself say nothing that the tree does not. */
    static Optional<String> tag(Optional<String> tag) {
        return tag.filter(text -> !text.startsWith("tag:yaml.org,2002:") && !text.equals("!"));
    }
}
