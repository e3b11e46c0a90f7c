package dev.slipway.domain.install;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.secret.MaskedText;
import dev.slipway.domain.text.HashComment;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text file of a project.
 *
 * @param name as its user would type it
 * @param run the same with blanks in the place of what never runs
 */
public record ProjectText(String name, String text, String run) {
    /** One of which all may run. */
    public ProjectText(String name, String text) {
        this(name, text, text);
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** What is run and set in it: its text without comments, of a shell, of YAML, of a Dockerfile or of Groovy. */
    public String effective() {
        return run.lines()
                .map(line -> line.strip().startsWith("//") ? "" : HashComment.without(line))
                .collect(Collectors.joining("\n"));
    }

    /** The first line that holds a text, or the file where none does. */
    public Place place(String part) {
        List<String> lines = lines();
        for (int at = 0; at < lines.size(); at++) {
            int column = lines.get(at).indexOf(part);
            if (column >= 0) {
                return Place.in(
                        name, at + 1, column + 1, MaskedText.of(lines.get(at).strip()));
            }
        }
        return Place.in(name, 0, part);
    }
}
