package dev.slipway.domain.schema;

import dev.slipway.domain.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Adds binary targets to those of a generator; nothing else of the schema changes. */
public record TargetsEdit(SchemaText schema, Block generator) {
    private static final String FIELD = "binaryTargets";

    /** What came of it. */
    public sealed interface Result {
        /**
         * Targets can be added.
         *
         * @param edits none when all of them are there
         * @param added those that were not there
         */
        record Edited(List<TextEdit> edits, List<String> added) implements Result {
            public Edited {
                edits = List.copyOf(edits);
                added = List.copyOf(added);
            }
        }

        /** The targets come from a variable, whose value replaces whatever the schema lists. */
        record FromVariable(String variable, int line) implements Result {}
    }

    /** The edit that adds {@code targets}; a generator that lists none gets {@code native} too, as it has it unsaid. */
    public static Result of(SchemaText schema, Block generator, List<String> targets) {
        return new TargetsEdit(schema, generator).add(targets);
    }

    private Result add(List<String> targets) {
        Optional<Property> field = generator
                .property(FIELD)
                // The name of the field in the previews.
                .or(() -> generator.property("platforms"));
        if (field.isEmpty()) {
            List<String> missing =
                    targets.stream().filter(t -> !t.equals("native")).toList();
            return new Result.Edited(missing.isEmpty() ? List.of() : List.of(newLine(missing)), missing);
        }
        List<SchemaValue> present = field.get().value().asList();
        for (SchemaValue element : present) {
            if (element instanceof SchemaValue.Env env) {
                return new Result.FromVariable(env.variable(), field.get().line());
            }
        }
        List<String> missing = targets.stream()
                .filter(target -> !present.contains(new SchemaValue.Text(target)))
                .toList();
        return new Result.Edited(missing.isEmpty() ? List.of() : extended(field.get(), missing), missing);
    }

    private static List<TextEdit> brackets(Property field, List<String> missing) {
        return List.of(
                TextEdit.insert(field.valueRange().start(), "["),
                TextEdit.insert(field.valueRange().end(), ", " + quoted(missing) + "]"));
    }

    private List<TextEdit> extended(Property field, List<String> missing) {
        if (!(field.value() instanceof SchemaValue.ListOf list)) {
            return brackets(field, missing);
        }
        int end = field.valueRange().end() - 1;
        if (list.elements().isEmpty()) {
            return List.of(TextEdit.insert(end, "\"native\", " + quoted(missing)));
        }
        while (Character.isWhitespace(schema.text().charAt(end - 1))) {
            end--;
        }
        return List.of(TextEdit.insert(end, ", " + quoted(missing)));
    }

    /** A line of its own behind that of the provider, indented and aligned as it is. */
    private TextEdit newLine(List<String> missing) {
        Property provider = generator
                .property("provider")
                .orElseThrow(() -> new IllegalArgumentException("a generator without provider: " + generator.name()));
        SchemaToken end = endOfLine(provider);
        String text = schema.text();
        int start = provider.range().start();
        int lineStart = start;
        while (lineStart > 0 && "\r\n".indexOf(text.charAt(lineStart - 1)) < 0) {
            lineStart--;
        }
        int width = text.indexOf('=', start) - start;
        String name = FIELD + " ".repeat(Math.max(1, width - FIELD.length()));
        return TextEdit.insert(
                end.start(),
                end.of(text) + text.substring(lineStart, start) + name + "= [\"native\", " + quoted(missing) + "]");
    }

    private SchemaToken endOfLine(Property property) {
        return schema.tokens().stream()
                .filter(token -> token.is(TokenKind.NEWLINE)
                        && token.start() >= property.range().end())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a block that is not closed: " + generator.name()));
    }

    private static String quoted(List<String> targets) {
        return targets.stream()
                .map(target -> "\"" + JsonText.escaped(target) + "\"")
                .collect(Collectors.joining(", "));
    }
}
