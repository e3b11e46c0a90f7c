package dev.slipway.cli;

import java.io.PrintStream;
import java.util.List;

/** What a thread that nobody waits for ends with when it fails: the process ends too, as for any other bug. */
public record Crash(PrintStream err) implements Thread.UncaughtExceptionHandler {
    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        int code = new ErrorHandler(err, new Shown(List.of())).bug(thrown).code();
        // From a thread of its own: a shutdown hook that waited for the exit would wait for itself.
        new Thread(() -> System.exit(code), "slipway-crash").start();
    }
}
