package dev.slipway.domain.startup;

import java.util.List;

/**
 * A simple command of a shell.
 *
 * @param words without quotation marks, assignments before it and redirections
 * @param line of the text, counted from 1
 * @param ignored whether the text goes on as if nothing had happened when it fails
 * @param stops whether its failure ends the shell
 */
record ShellCommand(List<String> words, int line, boolean ignored, boolean stops) {
    ShellCommand {
        words = List.copyOf(words);
    }
}
