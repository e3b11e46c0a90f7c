package dev.slipway.cli;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One {@code --output}.
 *
 * @param file absolute
 */
record Output(String format, Path file) {

    /** All of a line, each of a format that there is, in a file whose name does not say otherwise. */
    static List<Output> all(Line line) throws ProblemException {
        List<String> formats = line.choices(Formats.FORMAT);
        List<Output> outputs = new ArrayList<>();
        for (String written : line.all(Formats.OUTPUT)) {
            outputs.add(of(written, line, formats));
        }
        return outputs;
    }

    private static Output of(String written, Line line, List<String> formats) throws ProblemException {
        int equals = written.indexOf('=');
        String prefix = equals < 0 ? "" : written.substring(0, equals);
        boolean named = equals >= 0 && isWord(prefix);
        if (named && !formats.contains(prefix)) {
            throw BadOutput.unknownFormat(written, prefix, formats);
        }
        String format = named ? prefix : line.get(JudgedFormats.FORMAT).orElse("text");
        String file = named ? written.substring(equals + 1) : written;
        if (file.isBlank()) {
            throw BadOutput.of(
                    "--output " + written, "names no file", "Write --output FILE, or --output " + format + "=FILE.");
        }
        FileKind.require("--output " + written, file, format, formats);
        return new Output(format, line.destination(file));
    }

    /** A name with a point or a slash is that of a file. */
    private static boolean isWord(String prefix) {
        return prefix.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ' ');
    }
}
