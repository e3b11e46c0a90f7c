package dev.slipway.domain.judgement;

/**
 * A place that proves a finding.
 *
 * @param file as its user would type it; a name such as {@code --max-connections} where it was no file
 * @param line counted from 1; 0 where there are no lines
 * @param column counted from 1; 0 where it is not known
 * @param pointer the part of the file as a JSON pointer (RFC 6901), or a path of keys with dots for TOML; empty for none
 * @param text what stands there, secrets masked
 */
public record Place(Kind kind, String file, int line, int column, String pointer, String text) {
    public Place {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("no place: " + line + ":" + column);
        }
    }

    /** What sort of thing the place is in. */
    public enum Kind {
        /** A file of the project. */
        FILE,
        /** An entry of what ships. */
        SHIPPED,
        /** An option, a variable, a table, a server. */
        OTHER
    }

    /** A line of a file. */
    public static Place in(String file, int line, String text) {
        return in(file, line, 0, text);
    }

    /** A place in a line of a file. */
    public static Place in(String file, int line, int column, String text) {
        return new Place(Kind.FILE, file, line, column, "", text);
    }

    /** A line that is named as {@link #place()} names it. */
    public static Place at(String place, String text) {
        int colon = place.lastIndexOf(':');
        return colon > 0 && place.substring(colon + 1).matches("\\d{1,9}")
                ? in(place.substring(0, colon), Integer.parseInt(place.substring(colon + 1)), text)
                : in(place, 0, text);
    }

    /** An option of the command line, a variable of the environment, a row of a table. */
    public static Place of(String name, String text) {
        return new Place(Kind.OTHER, name, 0, 0, "", text);
    }

    /** The place alone: {@code file:line}, or the file where there are no lines. */
    public String place() {
        return line == 0 ? file : file + ":" + line;
    }
}
