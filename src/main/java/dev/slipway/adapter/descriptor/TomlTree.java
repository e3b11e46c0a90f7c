package dev.slipway.adapter.descriptor;

import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.document.Style;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.LineMap;
import dev.slipway.domain.text.TextRange;
import dev.slipway.domain.toml.TomlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import org.tomlj.TomlVersion;

/**
 * TOML 1.0 as a tree; a byte order mark is passed over. A table begins where its header, or the first key that names
 * it, stands, and its range is that line; a value has its own range.
 */
final class TomlTree {
    private static final int DEPTH = 100;
    private static final int LONGEST = 1 << 20;

    private final String name;
    private final String text;
    private final LineMap lines;
    private int knownLine;
    private int knownColumn;
    private int knownOffset;

    private TomlTree(String name, String text, LineMap lines) {
        this.name = name;
        this.text = text;
        this.lines = lines;
    }

    static Node parse(String name, String text, LineMap lines) throws ProblemException {
        TomlTree tree = new TomlTree(name, text, lines);
        tree.refuseWhatTheParserCannotTake();
        // A blank in its place keeps every offset.
        TomlParseResult result =
                Toml.parse(text.startsWith("\uFEFF") ? " " + text.substring(1) : text, TomlVersion.V1_0_0);
        Optional<TomlParseError> error = result.errors().stream()
                .min(Comparator.comparingInt(
                                (TomlParseError each) -> each.position().line())
                        .thenComparingInt(each -> each.position().column()));
        if (error.isPresent()) {
            throw tree.invalid(
                    error.get().position().line(),
                    error.get().position().column(),
                    sentence(String.valueOf(error.get().getMessage())));
        }
        return tree.table(result, new TextRange(0, text.length()), 0);
    }

    /** Its parser goes as deep as its input wants, and counts lines by line feeds alone. */
    private void refuseWhatTheParserCannotTake() throws ProblemException {
        if (text.length() > LONGEST) {
            throw invalid(1, 1, "it is longer than " + LONGEST + " characters");
        }
        if (TomlText.depth(text) > DEPTH) {
            throw invalid(1, 1, "it is nested deeper than " + DEPTH + " levels");
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean loneReturn = c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
            boolean half = Character.isSurrogate(c) && !Character.isSupplementaryCodePoint(text.codePointAt(at));
            if (loneReturn || half) {
                throw invalid(
                        lines.line(at),
                        lines.column(at),
                        loneReturn ? "a carriage return must have a line feed behind it" : "half a character");
            }
            at += Character.isSurrogate(c) ? 1 : 0;
        }
    }

    private ProblemException invalid(int line, int column, String what) {
        return DescriptorProblem.invalidDocument(name, "TOML", Math.max(1, line), Math.max(1, column), what);
    }

    private static String sentence(String message) {
        String line = message.lines().findFirst().orElse("it cannot be read");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private Mapping table(TomlTable table, TextRange range, int depth) throws ProblemException {
        if (depth > DEPTH) {
            throw invalid(lines.line(range.start()), 1, "it is nested deeper than " + DEPTH + " levels");
        }
        List<MappingEntry> entries = new ArrayList<>();
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            int start = offset(table.inputPositionOf(path));
            Scalar name = new Scalar(line(start), key, ScalarKind.TEXT, Optional.empty());
            int value = text.startsWith("[", start) ? start : TomlText.valueStart(text, start);
            entries.add(new MappingEntry(name, node(table.get(path), start, value, depth + 1)));
        }
        entries.sort(Comparator.comparingInt(entry -> entry.key().range().start()));
        return new Mapping(range, entries, Style.BLOCK, Optional.empty());
    }

    /**
     * A value.
     *
     * @param key where the statement begins that it stands in
     * @param start where it begins itself; of a table that is not written in braces this is of no use
     */
    private Node node(Object value, int key, int start, int depth) throws ProblemException {
        if (value instanceof TomlTable table) {
            return table(table, line(key), depth);
        }
        TextRange range = new TextRange(start, Math.max(start, TomlText.valueEnd(text, start)));
        if (value instanceof TomlArray array) {
            List<Node> items = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                int at = offset(array.inputPositionOf(i));
                items.add(node(array.get(i), at, at, depth + 1));
            }
            return new Sequence(range, items, Style.FLOW, Optional.empty());
        }
        String written = value instanceof String string ? string : range.of(text);
        return new Scalar(range, written, kind(value), Optional.empty());
    }

    private static ScalarKind kind(Object value) {
        if (value instanceof Boolean) {
            return ScalarKind.BOOLEAN;
        }
        return value instanceof Number ? ScalarKind.NUMBER : ScalarKind.TEXT;
    }

    /** Goes on from where it was last asked, so that one long line takes no longer than many. */
    private int offset(TomlPosition position) {
        if (position.line() != knownLine || position.column() < knownColumn) {
            knownLine = position.line();
            knownColumn = 1;
            knownOffset = lines.range(knownLine).start();
        }
        while (knownColumn < position.column() && knownOffset < text.length()) {
            knownOffset += Character.charCount(text.codePointAt(knownOffset));
            knownColumn++;
        }
        return knownOffset;
    }

    private TextRange line(int start) {
        return new TextRange(start, Math.max(start, TomlText.lineEnd(text, start)));
    }
}
