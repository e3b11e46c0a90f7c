package dev.slipway.adapter.lockfile;

import dev.slipway.domain.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a UTF-8 file: no byte order mark, no line ends, no line longer than any tool writes. */
final class TextLines implements AutoCloseable {
    private static final int LONGEST = 1 << 20;
    private final SourceFile file;
    private final BufferedReader reader;
    private int number;

    private TextLines(SourceFile file, InputStream in) {
        this.file = file;
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
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
            Optional<String> line = read();
            Optional<String> marker = line.flatMap(ConflictMarkers::in);
            if (marker.isPresent()) {
                throw file.conflict(number, marker.get());
            }
            return line;
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private Optional<String> read() throws IOException, ProblemException {
        StringBuilder line = new StringBuilder(80);
        int c = reader.read();
        if (c < 0) {
            return Optional.empty();
        }
        number++;
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            line.append((char) c);
            if (line.length() > LONGEST) {
                throw file.malformed(number, LONGEST, "the line is longer than " + LONGEST + " characters");
            }
        }
        return Optional.of(trimmed(line));
    }

    private String trimmed(StringBuilder line) {
        int end = line.length();
        if (end > 0 && line.charAt(end - 1) == '\r') {
            end--;
        }
        int start = number == 1 && end > 0 && line.charAt(0) == '\uFEFF' ? 1 : 0;
        return line.substring(start, end);
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
