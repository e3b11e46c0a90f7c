package dev.slipway.domain.dockerfile;

import java.util.List;

/**
 * What is started.
 *
 * @param shell whether it is a line for a shell, and not a program with its arguments
 * @param words the program and its arguments, or the line alone
 * @param line of the file, counted from 1
 */
public record StartCommand(boolean shell, List<String> words, int line) {
    public StartCommand {
        words = List.copyOf(words);
    }

    static StartCommand of(String text, int line) {
        return Words.json(text)
                .map(words -> new StartCommand(false, words, line))
                .orElseGet(() -> new StartCommand(true, List.of(text), line));
    }

    /** As it stands there. */
    public String shown() {
        return String.join(" ", words);
    }
}
