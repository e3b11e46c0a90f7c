package dev.slipway.cli;

import dev.slipway.app.UseCases;
import dev.slipway.port.Progress;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a command may touch; whatever it says goes by {@link Shown}. */
public final class Session {
    private final PrintStream out;
    private final PrintStream err;
    private final UseCases useCases;
    private final Progress progress;
    private final Shown shown;
    private final Seat seat;
    private final Map<String, String> environment;

    /**
     * Of one run.
     *
     * @param out takes the result and nothing else
     * @param err takes everything else
     * @param progress told of long work; shows it as the terminal allows
     * @param environment which says how large a terminal is, and whose job this is a step of
     */
    Session(
            PrintStream out,
            PrintStream err,
            UseCases useCases,
            Progress progress,
            Shown shown,
            Seat seat,
            Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.useCases = useCases;
        this.progress = progress;
        this.shown = shown;
        this.seat = seat;
        this.environment = environment;
    }

    public UseCases useCases() {
        return useCases;
    }

    public Progress progress() {
        return progress;
    }

    /** The file that GitHub shows as the summary of a job's step. */
    public Optional<Path> stepSummary() {
        return Optional.ofNullable(environment.get("GITHUB_STEP_SUMMARY"))
                .filter(name -> !name.isEmpty())
                .map(Path::of);
    }

    /** Says what the user should know besides the result. */
    public void notes(List<String> notes) {
        notes.forEach(note -> err.println("note: " + shown.line(note)));
    }

    /** Prints a result that has one format only. */
    public void print(String text) {
        out.print(shown.lines(text));
    }

    /** Prints a part of a result that goes on, at once; false where nobody reads it any more. */
    public boolean printNow(String text) {
        printAsIs(text);
        return !out.checkError();
    }

    /** Something to draw on, where standard output is a terminal. */
    public Optional<Screen> screen() {
        return seat.screen() ? Optional.of(new Screen(out, shown, environment)) : Optional.empty();
    }

    /** The signals by which this run is asked to end; heard from now on. */
    public Interruption interruption() {
        seat.interruption().listen();
        return seat.interruption();
    }

    /** Lines or JSON without a secret, for {@link #printNow} and for files. */
    public String safe(String text, boolean json) {
        return json ? shown.json(text) : shown.lines(text);
    }

    /** Speaks to the runner of a workflow, on standard error; what it is told is never for people. */
    public void tellRunner(String command) {
        err.println(command);
    }

    Shown shown() {
        return shown;
    }

    /** Prints what is safe already, or asked for with its secrets. */
    void printAsIs(String text) {
        out.print(text);
    }
}
