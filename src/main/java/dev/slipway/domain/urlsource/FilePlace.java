package dev.slipway.domain.urlsource;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.text.Slashes;
import java.nio.file.Path;

/**
 * A line of a file.
 *
 * @param file absolute
 * @param name the file for people, relative to the project
 * @param line counted from 1; 0 where there are no lines
 */
public record FilePlace(Path file, String name, int line) {
    /** The file and the line, for people. */
    public String shown() {
        return line == 0 ? name : name + ":" + line;
    }

    /** The same with its name from another folder, where it lies in there. */
    FilePlace from(Path base) {
        return file.startsWith(base) ? new FilePlace(file, Slashes.relative(base, file), line) : this;
    }

    /** The same as a finding has it. */
    public Place place(String shown) {
        return Place.in(name, line, shown);
    }
}
