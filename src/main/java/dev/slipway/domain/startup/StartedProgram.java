package dev.slipway.domain.startup;

import dev.slipway.domain.judgement.Place;
import java.util.List;

/**
 * A program that is started.
 *
 * @param words it and its arguments
 * @param folder in which
 * @param place where it stands
 * @param ignored whether the start goes on when it fails
 */
public record StartedProgram(List<String> words, String folder, Place place, boolean ignored) {
    public StartedProgram {
        words = List.copyOf(words);
    }

    /** The name of the program without folders. */
    public String program() {
        return words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
    }

    StartedProgram with(List<String> others) {
        return new StartedProgram(others, folder, place, ignored);
    }
}
