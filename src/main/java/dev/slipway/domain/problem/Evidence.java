package dev.slipway.domain.problem;

/**
 * A place that proves a finding.
 *
 * @param file as its user would type it; a name such as {@code --max-connections} where it was no file
 * @param line counted from 1; 0 where there are no lines
 * @param text what stands there, secrets masked
 */
public record Evidence(String file, int line, String text) {
    public Evidence {
        if (line < 0) {
            throw new IllegalArgumentException("no line: " + line);
        }
    }

    /** The place alone: {@code file:line}, or the file where there are no lines. */
    public String place() {
        return line == 0 ? file : file + ":" + line;
    }
}
