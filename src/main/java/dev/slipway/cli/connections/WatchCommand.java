package dev.slipway.cli.connections;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Line;
import dev.slipway.cli.Numbers;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.Screen;
import dev.slipway.cli.Session;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.watching.Seen;
import dev.slipway.domain.watching.Threshold;
import dev.slipway.report.WatchText;
import dev.slipway.usecase.rounds.Pace;
import dev.slipway.usecase.watch.WatchServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code slipway connections watch}. */
public final class WatchCommand implements Command {
    private static final Duration USUAL = Duration.ofSeconds(5);
    private static final Option<Duration> EVERY =
            PaceFlags.every("How often the server is asked; every 5s unless you say otherwise.");
    private static final Option<Threshold> ALERT = Option.text(
                    "--alert",
                    "N[%]",
                    "Exit with 1 when more was ever in use: a share of the server's, the role's or the database's",
                    "limit, such as 80%, or a number of connections.")
            .as(WatchCommand::threshold, "a share from 0% to 100%, or a number of connections");
    private static final Option<Path> METRICS = Option.path(
            "--metrics",
            "FILE",
            "Write what was seen last for Prometheus, such as node_exporter/slipway.prom; it is replaced in one step.");
    private static final Option<String> FORMAT = Option.choice(
            "--format",
            List.of("text", "json"),
            "How it is shown; a table on a terminal, lines of JSON elsewhere, unless you say otherwise.");

    @Override
    public Options options() {
        return Options.of(LiveFlags.ALL, EVERY, PaceFlags.FOR, PaceFlags.ROUNDS, ALERT, METRICS, FORMAT);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        Optional<Threshold> alert = line.get(ALERT);
        Optional<Path> metrics = line.get(METRICS);
        if (metrics.isPresent()) {
            session.useCases().outputs().check(metrics.get());
        }
        Pace pace = PaceFlags.pace(line, line.get(EVERY).orElse(USUAL));
        WatchServer watch = new WatchServer(LiveFlags.opening(line, session), alert);
        Optional<String> format = line.get(FORMAT);
        Optional<Screen> screen = format.equals(Optional.of("json")) ? Optional.empty() : session.screen();
        boolean json = screen.isEmpty() && !format.equals(Optional.of("text"));
        WatchView view = new WatchView(session, new WatchText(alert), json, screen, metrics);
        Seen seen;
        try {
            seen = watch.run(pace, view, session.interruption()::within);
        } finally {
            screen.ifPresent(Screen::close);
        }
        view.end(seen);
        return exitCode(seen, alert.isPresent());
    }

    static ExitCode exitCode(Seen seen, boolean judged) {
        if (seen.alerts() > 0) {
            return ExitCode.CHECK_FAILED;
        }
        if (seen.lost() || (judged && seen.gaps() > 0)) {
            return ExitCode.ENVIRONMENT;
        }
        return judged && seen.unjudged() > 0 ? ExitCode.INPUT : ExitCode.OK;
    }

    private static Optional<Threshold> threshold(String text) {
        return text.endsWith("%")
                ? ReapFlags.percent(text).map(Threshold.Share::new)
                : Numbers.whole(text, 0, DatabaseOptions.MOST).map(Threshold.Count::new);
    }
}
