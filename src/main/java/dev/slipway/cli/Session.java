package dev.slipway.cli;

import dev.slipway.app.UseCases;
import dev.slipway.port.Progress;
import java.io.PrintStream;
import java.util.List;

/**
 * What a command may touch.
 *
 * @param out takes the result and nothing else
 * @param err takes everything else
 * @param progress told of long work; shows it as the terminal allows
 */
public record Session(PrintStream out, PrintStream err, UseCases useCases, Progress progress) {
    /** Says what the user should know besides the result. */
    public void notes(List<String> notes) {
        notes.forEach(note -> err.println("note: " + Plain.text(note)));
    }

    /** Prints a result that has one format only. */
    public void print(String text) {
        out.print(Plain.text(text));
    }
}
