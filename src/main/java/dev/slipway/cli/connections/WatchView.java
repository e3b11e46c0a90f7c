package dev.slipway.cli.connections;

import dev.slipway.cli.Screen;
import dev.slipway.cli.Session;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.watching.Sample;
import dev.slipway.domain.watching.Seen;
import dev.slipway.port.Outputs;
import dev.slipway.report.WatchJson;
import dev.slipway.report.WatchMetrics;
import dev.slipway.report.WatchText;
import dev.slipway.usecase.rounds.Gap;
import dev.slipway.usecase.watch.WatchServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what is seen: on a screen, as lines of a log, or as lines of JSON; and in a file for Prometheus. */
final class WatchView implements WatchServer.Viewer {
    private final Session session;
    private final WatchText text;
    private final boolean json;
    private final Optional<Screen> screen;
    private final Optional<Path> metrics;
    /** One for all: each has its part in how the process ends. */
    private final Outputs outputs;

    private Optional<Sample> last = Optional.empty();

    /** @param screen to draw on; else lines are printed */
    WatchView(Session session, WatchText text, boolean json, Optional<Screen> screen, Optional<Path> metrics) {
        this.session = session;
        this.text = text;
        this.json = json;
        this.screen = screen;
        this.metrics = metrics;
        this.outputs = session.useCases().outputs();
    }

    @Override
    public boolean sample(Sample sample, Seen seen) throws ProblemException {
        last = Optional.of(sample);
        measure(seen);
        if (screen.isPresent()) {
            screen.get()
                    .draw(
                            text.table(sample, seen, screen.get().rows()),
                            sample.alert().orElse(false));
            return session.printNow("");
        }
        return session.printNow(session.safe(json ? WatchJson.sample(sample) : text.line(sample), json));
    }

    @Override
    public boolean lost(Gap gap, Seen seen) throws ProblemException {
        measure(seen);
        return tell(gap, seen, false);
    }

    @Override
    public boolean regained(Gap gap, Seen seen) throws ProblemException {
        return tell(gap, seen, true);
    }

    private boolean tell(Gap gap, Seen seen, boolean over) {
        if (screen.isPresent() && last.isPresent()) {
            List<String> lines =
                    new ArrayList<>(text.table(last.get(), seen, screen.get().rows()));
            lines.set(1, WatchText.gap(gap, over));
            screen.get().draw(lines, !over);
            return session.printNow("");
        }
        String line = json ? WatchJson.gap(gap, over) : WatchText.gap(gap, over) + "\n";
        return session.printNow(session.safe(line, json));
    }

    private void measure(Seen seen) throws ProblemException {
        if (metrics.isPresent() && last.isPresent()) {
            outputs.write(metrics.get(), WatchMetrics.of(last.get(), seen));
        }
    }

    /** What was seen in all, at the end. */
    void end(Seen seen) {
        String line = json ? WatchJson.end(seen) : "In all: " + text.seen(seen) + ".\n";
        if (screen.isEmpty()) {
            session.printNow(session.safe(line, json));
        }
    }
}
