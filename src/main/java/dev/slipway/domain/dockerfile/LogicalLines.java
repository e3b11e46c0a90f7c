package dev.slipway.domain.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Joins the lines of a Dockerfile to instructions: the escape directive, continuations, comments and empty lines among
 * them, and here-documents (Dockerfile reference, Format, Parser directives, Here-Documents).
 */
final class LogicalLines {
    private static final int MOST = 20_000;
    private static final int LONGEST = 1 << 20;
    private static final Set<String> TAKE_TEXTS = Set.of("RUN", "COPY", "ADD");

    private final List<String> lines;
    private final List<LogicalLine> joined = new ArrayList<>();
    private final char escape;
    private int at;

    private LogicalLines(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        this.lines = bounded.replace("\uFEFF", "").lines().limit(MOST).toList();
        this.escape = escape(lines);
    }

    /**
     * What a text is made of.
     *
     * @param escape the sign that continues a line
     */
    record Read(List<LogicalLine> lines, char escape) {}

    static Read of(String text) {
        LogicalLines read = new LogicalLines(text);
        while (read.at < read.lines.size()) {
            read.next();
        }
        return new Read(read.joined, read.escape);
    }

    /** Directives stand before everything else, each once. */
    private static char escape(List<String> lines) {
        for (String line : lines) {
            String bare = line.replace(" ", "").toLowerCase(Locale.ROOT);
            if (!bare.startsWith("#") || bare.indexOf('=') < 0) {
                return '\\';
            }
            if (bare.equals("#escape=`")) {
                return '`';
            }
        }
        return '\\';
    }

    private void next() {
        int first = at;
        if (isLeftOut(lines.get(at))) {
            at++;
            return;
        }
        StringBuilder text = new StringBuilder();
        boolean more = true;
        while (more && at < lines.size()) {
            String line = lines.get(at++);
            if (isLeftOut(line)) {
                continue; // BuildKit leaves out comments and empty lines in the middle of an instruction.
            }
            String bare = line.stripTrailing();
            more = !bare.isEmpty() && bare.charAt(bare.length() - 1) == escape;
            text.append(more ? bare.substring(0, bare.length() - 1) : bare);
        }
        LogicalLine line = new LogicalLine(first + 1, text.toString().strip(), List.of());
        joined.add(
                TAKE_TEXTS.contains(line.instruction())
                        ? new LogicalLine(line.number(), line.text(), heredocs(line.rest()))
                        : line);
    }

    private static boolean isLeftOut(String line) {
        String bare = line.strip();
        return bare.isEmpty() || bare.startsWith("#");
    }

    private List<String> heredocs(String rest) {
        List<String> texts = new ArrayList<>();
        for (String word : Words.split(rest)) {
            Heredoc.of(word).ifPresent(start -> texts.add(until(start)));
        }
        return texts;
    }

    private String until(Heredoc start) {
        StringBuilder text = new StringBuilder();
        while (at < lines.size()) {
            String line = lines.get(at++);
            String shown = start.tabsLeftOut() ? line.replaceFirst("^\t+", "") : line;
            if (shown.equals(start.name())) {
                break;
            }
            text.append(shown).append('\n');
        }
        return text.toString();
    }
}
