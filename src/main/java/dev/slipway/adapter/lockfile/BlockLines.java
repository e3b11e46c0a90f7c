package dev.slipway.adapter.lockfile;

import dev.slipway.domain.problem.ProblemException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Mappings nested by indentation, one key to a line: all that yarn and pnpm write. Reading just that, line by line,
 * keeps a lock file of any size in little memory, and yarn 1, whose files are no YAML, is read the same way.
 */
final class BlockLines {
    /** What to do with one key. */
    interface Entry {
        /**
         * Called for every key.
         *
         * @param path the keys that lead to it and the key itself; only valid during the call
         * @param value unquoted; empty when the value is a mapping
         */
        void read(List<String> path, String value) throws ProblemException;
    }

    private final SourceFile file;
    private final boolean blankEndsKey;
    private final Entry entry;
    private final List<String> path = new ArrayList<>();
    private final Deque<Integer> indents = new ArrayDeque<>();
    private int scalarIndent = Integer.MAX_VALUE;
    private int number;

    private BlockLines(SourceFile file, boolean blankEndsKey, Entry entry) {
        this.file = file;
        this.blankEndsKey = blankEndsKey;
        this.entry = entry;
    }

    /** Reads a file of pnpm's. */
    static void readYaml(SourceFile file, Entry entry) throws ProblemException {
        new BlockLines(file, false, entry).read();
    }

    /** Reads a file of yarn's, where a blank may end a key ({@code version "4.7.0"}) and nothing stands beside a header. */
    static void readYarn(SourceFile file, Entry entry) throws ProblemException {
        new BlockLines(file, true, entry).read();
    }

    private void read() throws ProblemException {
        try (TextLines lines = TextLines.of(file, SourceFile.LARGEST_LOCK)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                number = lines.number();
                line(line.get().stripTrailing());
            }
        }
    }

    private void line(String text) throws ProblemException {
        int indent = 0;
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        String content = text.substring(indent);
        if (content.isEmpty() || content.charAt(0) == '#' || content.equals("---")) {
            return;
        }
        if (indent > scalarIndent || isItem(content)) {
            return;
        }
        if (content.charAt(0) == '\t') {
            throw malformed(indent, "a tab cannot indent");
        }
        if (!blankEndsKey && isBelowKey(indent, content)) {
            scalarIndent = indent - 1;
            return;
        }
        content(indent, content);
    }

    /** The braces or brackets of a value that a formatter such as Prettier moved to the lines below its key. */
    private boolean isBelowKey(int indent, String content) {
        return !indents.isEmpty() && indent > indents.peek() && (content.charAt(0) == '{' || content.charAt(0) == '[');
    }

    private static boolean isItem(String content) {
        return content.startsWith("- ") || content.equals("-");
    }

    /** Keys of more than 1024 characters are written as {@code ? key} with {@code :} and the value below. */
    private void content(int indent, String content) throws ProblemException {
        int value = 0;
        while (content.startsWith(": ", value)) {
            value += 2;
        }
        String rest = content.substring(value);
        if (rest.startsWith("? ")) {
            enter(indent + value, Scalars.unquoted(rest.substring(2).strip()), "");
        } else if (!rest.equals(":")) {
            keyed(indent + value, rest);
        }
    }

    private void keyed(int indent, String content) throws ProblemException {
        int end = endOfKey(indent, content);
        String value = content.substring(end + 1).strip();
        String key = content.substring(0, end);
        boolean severalQuoted = Scalars.isQuoted(key) && Scalars.endOfQuoted(key) != key.length();
        enter(indent, severalQuoted ? key : Scalars.unquoted(key), value);
    }

    /** Where the colon is that ends the key, or, in yarn 1, the blank. */
    private int endOfKey(int indent, String content) throws ProblemException {
        int from = 0;
        if (Scalars.isQuoted(content)) {
            from = Scalars.endOfQuoted(content);
            if (from < 0) {
                throw malformed(indent, "a quotation mark is not closed");
            }
        }
        boolean blanks = blankEndsKey && indent > 0;
        if (blanks && from > 0 && from < content.length() && content.charAt(from) == ' ') {
            return from;
        }
        int colon = content.indexOf(": ", from);
        int last = content.length() - 1;
        int end = colon >= 0 ? colon : content.charAt(last) == ':' ? last : blanks ? content.indexOf(' ', from) : -1;
        if (end < from || end == 0) {
            throw malformed(indent + content.length(), "a colon is missing");
        }
        return end;
    }

    private void enter(int indent, String key, String value) throws ProblemException {
        while (!indents.isEmpty() && indents.peek() >= indent) {
            indents.pop();
            path.remove(path.size() - 1);
        }
        if (indents.isEmpty() && indent > 0) {
            throw malformed(indent, "the first key is indented");
        }
        indents.push(indent);
        path.add(key);
        scalarIndent = value.isEmpty() ? Integer.MAX_VALUE : indent;
        entry.read(Collections.unmodifiableList(path), value.isEmpty() ? "" : Scalars.unquoted(value));
    }

    private ProblemException malformed(int column, String detail) {
        return file.malformed(number, column + 1L, detail);
    }
}
