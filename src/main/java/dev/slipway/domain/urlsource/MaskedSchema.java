package dev.slipway.domain.urlsource;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.schema.Block;
import dev.slipway.domain.schema.Property;
import dev.slipway.domain.schema.SchemaText;
import dev.slipway.domain.schema.SchemaToken;
import dev.slipway.domain.schema.SchemaValue;
import dev.slipway.domain.secret.MaskedFile;
import dev.slipway.domain.secret.MaskedText;
import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A schema as a diff may show it: every line is there, no secret is. */
final class MaskedSchema {
    private MaskedSchema() {}

    /** URLs of the datasource are masked, and elsewhere whatever follows a scheme or looks like a password. */
    static String of(SchemaText schema) {
        List<TextEdit> edits = new ArrayList<>();
        schema.blocks("datasource").forEach(block -> edits.addAll(urls(block)));
        List<TextEdit> urls = List.copyOf(edits);
        int next = 0;
        for (SchemaToken token : schema.tokens()) {
            // Both are in the order of the text, so that a long schema takes one pass.
            while (next < urls.size() && urls.get(next).end() < token.end()) {
                next++;
            }
            boolean done = next < urls.size() && urls.get(next).start() <= token.start();
            if (!done) {
                elsewhere(token, schema.text()).ifPresent(edits::add);
            }
        }
        return TextEdit.apply(schema.text(), edits);
    }

    private static List<TextEdit> urls(Block block) {
        Optional<Provider> provider = text(block.property("provider")).flatMap(Provider::of);
        List<TextEdit> edits = new ArrayList<>();
        for (Property property : block.properties()) {
            text(Optional.of(property))
                    .filter(text -> !text.chars().allMatch(Character::isLetterOrDigit))
                    .map(text -> "\"" + ConnectionUrl.read(text, provider).masked() + "\"")
                    .ifPresent(masked -> edits.add(TextEdit.replace(property.valueRange(), masked)));
        }
        return edits;
    }

    private static Optional<TextEdit> elsewhere(SchemaToken token, String schema) {
        String text = token.of(schema);
        int scheme = text.indexOf("://");
        String masked = scheme >= 0
                ? text.substring(0, scheme + 3) + MaskedFile.hidden(text.substring(scheme + 3))
                : MaskedText.of(text);
        return masked.equals(text)
                ? Optional.empty()
                : Optional.of(TextEdit.replace(new TextRange(token.start(), token.end()), masked));
    }

    private static Optional<String> text(Optional<Property> property) {
        return property.map(Property::value)
                .filter(SchemaValue.Text.class::isInstance)
                .map(value -> ((SchemaValue.Text) value).value());
    }
}
