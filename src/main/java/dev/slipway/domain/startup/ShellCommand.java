package dev.slipway.domain.startup;

import dev.slipway.domain.judgement.Place;
import java.util.ArrayList;
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

    /** Where it stands in a file whose text begins at a place. */
    Place in(Place text) {
        return new Place(text.kind(), text.file(), text.line() + line - 1, 0, "", String.join(" ", words));
    }

    /** With the arguments that its script is given. */
    List<String> filled(List<String> arguments) {
        List<String> filled = new ArrayList<>();
        for (String word : words) {
            if (word.equals("$@") || word.equals("$*") || word.equals("${@}")) {
                filled.addAll(arguments);
            } else if (word.equals("$1") && !arguments.isEmpty()) {
                filled.add(arguments.get(0));
            } else {
                filled.add(word);
            }
        }
        return filled;
    }
}
