package dev.slipway.domain.netlifyconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.netlifyconfig.NetlifyToml.TomlSetting;
import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import dev.slipway.domain.toml.TomlStatement;
import dev.slipway.domain.toml.TomlStatements;
import dev.slipway.domain.toml.TomlText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The table {@code functions} of a netlify.toml in whichever way it is written, and how to add to it. */
record FunctionsTable(Document document, String text, List<TomlStatement> statements) {
    private static final String NAME = "functions";

    FunctionsTable(Document document) {
        this(document, document.text(), TomlStatements.of(document.text()));
    }

    String newline() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** Whether settings can be put into it. */
    boolean open() {
        return document.at(NAME).map(node -> node instanceof Mapping).orElse(true);
    }

    /** A setting for all functions, which may also stand under the name {@code *}. */
    Optional<Node> setting(String key) {
        return document.at(NAME, key).or(() -> document.at(NAME, "*", key));
    }

    List<TextEdit> insert(List<TomlSetting> settings) {
        if (settings.isEmpty()) {
            return List.of();
        }
        Optional<TomlStatement> inline = last(each -> !each.header() && each.is(NAME));
        if (inline.isPresent()) {
            return List.of(inside(inline.get().value(), settings));
        }
        Optional<TomlStatement> dotted = last(each -> each.atRoot() && isBelow(each));
        if (dotted.isPresent()) {
            return List.of(behind(dotted.get(), indent(dotted.get()), NAME + ".", settings));
        }
        Optional<TomlStatement> header = last(each -> each.header() && each.is(NAME));
        return List.of(header.map(found -> underHeader(found, settings)).orElseGet(() -> atEnd(settings)));
    }

    private static boolean isBelow(TomlStatement statement) {
        return statement.path().size() > 1 && statement.path().get(0).equals(NAME);
    }

    private Optional<TomlStatement> last(Predicate<TomlStatement> which) {
        return statements.stream().filter(which).reduce((first, second) -> second);
    }

    private TextEdit inside(TextRange braces, List<TomlSetting> settings) {
        String lines =
                String.join(", ", settings.stream().map(TomlSetting::line).toList());
        int end = braces.end() - 1;
        while (end > braces.start() + 1 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        boolean empty = end == braces.start() + 1;
        return TextEdit.insert(end, empty ? " " + lines + (text.charAt(end) == '}' ? " " : "") : ", " + lines);
    }

    private TextEdit underHeader(TomlStatement header, List<TomlSetting> settings) {
        int index = statements.indexOf(header);
        int last = index;
        while (last + 1 < statements.size() && !statements.get(last + 1).header()) {
            last++;
        }
        String indent = last == index ? indent(header) + "  " : indent(statements.get(last));
        return behind(statements.get(last), indent, "", settings);
    }

    /** New lines below the one on which a statement ends. */
    private TextEdit behind(TomlStatement statement, String indent, String prefix, List<TomlSetting> settings) {
        StringBuilder lines = new StringBuilder();
        settings.forEach(
                each -> lines.append(newline()).append(indent).append(prefix).append(each.line()));
        return TextEdit.insert(TomlText.lineEnd(text, statement.value().end()), lines.toString());
    }

    private String indent(TomlStatement statement) {
        int start = text.lastIndexOf('\n', statement.start() - 1) + 1;
        return text.substring(start, statement.start()).replace("\uFEFF", "");
    }

    private TextEdit atEnd(List<TomlSetting> settings) {
        StringBuilder section = new StringBuilder();
        if (!text.isBlank() && !text.equals("\uFEFF")) {
            section.append(text.endsWith("\n") ? "" : newline()).append(newline());
        }
        section.append('[').append(NAME).append(']').append(newline());
        settings.forEach(each -> section.append("  ").append(each.line()).append(newline()));
        return TextEdit.insert(text.length(), section.toString());
    }
}
