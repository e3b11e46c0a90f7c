package dev.slipway.domain.toml;

import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** The statements of a valid TOML text in its order; keys within inline tables are none. */
public final class TomlStatements {
    private final String text;
    private final List<TomlStatement> found = new ArrayList<>();
    private List<String> table = List.of();

    private TomlStatements(String text) {
        this.text = text;
    }

    /** Splits a text. */
    public static List<TomlStatement> of(String text) {
        TomlStatements statements = new TomlStatements(text);
        for (int at = TomlText.skipAll(text, 0); at < text.length(); ) {
            int end = text.charAt(at) == '[' ? statements.header(at) : statements.pair(at);
            at = TomlText.skipAll(text, Math.max(at + 1, end));
        }
        return List.copyOf(statements.found);
    }

    private int header(int start) {
        int key = text.startsWith("[[", start) ? start + 2 : start + 1;
        List<String> path = new ArrayList<>();
        int end = key(key, ']', path);
        table = List.copyOf(path);
        int line = TomlText.lineEnd(text, Math.max(end, start));
        found.add(new TomlStatement(table, table.size(), true, start, new TextRange(line, line)));
        return line;
    }

    private int pair(int start) {
        List<String> path = new ArrayList<>(table);
        key(start, '=', path);
        int value = TomlText.valueStart(text, start);
        int end = Math.max(value, TomlText.valueEnd(text, value));
        found.add(new TomlStatement(path, path.size() - table.size(), false, start, new TextRange(value, end)));
        return end;
    }

    /** Adds the parts of a dotted key, and gives the offset of what ends it. */
    private int key(int start, char closing, List<String> parts) {
        int at = TomlText.skipBlanks(text, start);
        while (at < text.length() && text.charAt(at) != closing && text.charAt(at) != '\n') {
            if (TomlText.isQuote(text, at)) {
                int end = TomlText.stringEnd(text, at);
                parts.add(text.substring(at + 1, Math.max(at + 1, end - 1)));
                at = end;
            } else if (text.charAt(at) == '.') {
                at++;
            } else {
                int end = at + 1;
                while (end < text.length() && ". \t\n=]\"'".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                parts.add(text.substring(at, end));
                at = end;
            }
            at = TomlText.skipBlanks(text, at);
        }
        return at;
    }
}
