package dev.slipway.adapter.lockfile;

import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a UTF-8 file: no byte order mark, no line ends, no line longer than any tool writes. */
final class TextLines implements AutoCloseable {
    private static final int LONGEST = 1 << 20;
    private final SourceFile file;
    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int end;
    private int number;

    private TextLines(SourceFile file, InputStream in) {
        this.file = file;
        this.reader = new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    static TextLines of(SourceFile file, long cap) throws ProblemException {
        return new TextLines(file, file.open(cap));
    }

    /** The number of the line that was read last; the first is 1. */
    int number() {
        return number;
    }

    /** The next line; empty at the end. A marker of an unfinished merge is a problem. */
    Optional<String> next() throws ProblemException {
        try {
            Optional<String> text = read();
            Optional<String> marker = text.flatMap(ConflictMarkers::in);
            if (marker.isPresent()) {
                throw file.conflict(number, marker.get());
            }
            return text;
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private Optional<String> read() throws IOException, ProblemException {
        if (at == end && !fill()) {
            return Optional.empty();
        }
        number++;
        line.setLength(0);
        do {
            int newline = at;
            while (newline < end && buffer[newline] != '\n') {
                newline++;
            }
            line.append(buffer, at, newline - at);
            at = newline;
            if (line.length() > LONGEST) {
                throw file.malformed(number, LONGEST, "the line is longer than " + LONGEST + " characters");
            }
        } while (at == end && fill());
        at = Math.min(at + 1, end);
        return Optional.of(trimmed());
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(reader.read(buffer), 0);
        return end > 0;
    }

    private String trimmed() {
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            length--;
        }
        int start = number == 1 && length > 0 && line.charAt(0) == '\uFEFF' ? 1 : 0;
        return line.substring(start, length);
    }

    @Override
    public void close() throws ProblemException {
        try {
            reader.close();
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }
}
