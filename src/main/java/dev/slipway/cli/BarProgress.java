package dev.slipway.cli;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.port.Progress;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on a terminal: one bar for all downloads that are under way. */
final class BarProgress implements Progress, AutoCloseable {
    private static final int WIDTH = 78;
    private final PrintStream err;
    private final Shown shown;
    private Optional<ProgressBar> bar = Optional.empty();
    private int underWay;

    BarProgress(PrintStream err, Shown shown) {
        this.err = err;
        this.shown = shown;
    }

    @Override
    public synchronized void started(EngineFile file, String address, OptionalLong packedBytes) {
        underWay++;
        ProgressBar drawn = bar.orElseGet(this::open);
        bar = Optional.of(drawn);
        drawn.maxHint(Math.max(0, drawn.getMax()) + packedBytes.orElse(0));
        drawn.setExtraMessage(shown.line(file.target().name()));
    }

    private ProgressBar open() {
        return new ProgressBarBuilder()
                .setTaskName("fetching")
                .setInitialMax(0)
                .setUnit(" MB", 1_000_000)
                .setStyle(ProgressBarStyle.ASCII)
                .setMaxRenderedLength(WIDTH)
                .setUpdateIntervalMillis(100)
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH) {
                    @Override
                    public void close() {
                        // The library does not call this after a run shorter than its first interval, so we end the
                        // line.
                    }
                })
                .build();
    }

    @Override
    public synchronized void received(EngineFile file, long packedBytes) {
        bar.ifPresent(b -> b.stepBy(packedBytes));
    }

    @Override
    public synchronized void finished(EngineFile file) {
        underWay--;
        if (underWay == 0) {
            close();
        }
    }

    @Override
    public synchronized void note(String line) {
        bar.ifPresentOrElse(b -> b.setExtraMessage(shown.line(line)), () -> err.println("note: " + shown.line(line)));
    }

    /** Leaves the bar where it is; whatever is printed next starts on a line of its own. */
    @Override
    public synchronized void close() {
        bar.ifPresent(drawn -> {
            drawn.close();
            err.println();
        });
        bar = Optional.empty();
    }
}
