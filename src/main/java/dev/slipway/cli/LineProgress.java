package dev.slipway.cli;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.port.Progress;
import java.io.PrintStream;
import java.util.OptionalLong;

/** Progress where no terminal is: one line when a download begins, and what is worth a line of its own. */
record LineProgress(PrintStream err, Shown shown) implements Progress {
    @Override
    public void started(EngineFile file, String address, OptionalLong packedBytes) {
        err.println("fetching " + shown.line(file + " from " + address));
    }

    @Override
    public void received(EngineFile file, long packedBytes) {
        // A log has no use for it.
    }

    @Override
    public void finished(EngineFile file) {
        // The report says so.
    }

    @Override
    public void note(String line) {
        err.println("note: " + shown.line(line));
    }
}
