package dev.slipway.cli.connections;

import dev.slipway.cli.Command;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Formats;
import dev.slipway.cli.Line;
import dev.slipway.cli.Option;
import dev.slipway.cli.Options;
import dev.slipway.cli.Session;
import dev.slipway.domain.live.Ended;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.report.ReapJson;
import dev.slipway.report.ReapReport;
import dev.slipway.usecase.reap.ReapSessions;
import dev.slipway.usecase.reap.Reaped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code slipway connections reap}. */
public final class ReapCommand implements Command {
    private static final Option<Boolean> YES =
            Option.flag("--yes", "End them; without it is only said which sessions would be ended.");
    private static final Option<Duration> EVERY =
            PaceFlags.every("Go on, with a round in each such time, such as 30s, until a signal ends it.");

    @Override
    public Options options() {
        return Options.of(LiveFlags.ALL, ReapFlags.ALL, YES, EVERY, PaceFlags.FOR, PaceFlags.ROUNDS, Formats.ALL);
    }

    @Override
    public ExitCode run(Line line, Session session) throws ProblemException {
        requireRounds(line);
        ReapSessions reap = new ReapSessions(LiveFlags.opening(line, session), ReapFlags.reaping(line), line.has(YES));
        Optional<Duration> every = line.get(EVERY);
        Optional<Ended> refused;
        if (every.isEmpty()) {
            Reaped reaped = reap.once();
            session.notes(reaped.choice().status().notes());
            Formats.write(line, session, new ReapReport(reaped)::text, new ReapJson(reaped)::document);
            refused = refused(reaped);
        } else {
            ReapLog log = new ReapLog(session, Formats.isJson(line));
            reap.every(PaceFlags.pace(line, every.get()), log, session.interruption()::within);
            refused = log.refused();
        }
        if (refused.isPresent()) {
            throw refusal(refused.get());
        }
        return ExitCode.OK;
    }

    private static void requireRounds(Line line) throws ProblemException {
        if (line.has(EVERY)) {
            Formats.requireStream(line, EVERY.name());
            return;
        }
        for (Option<?> option : List.of(PaceFlags.FOR, PaceFlags.ROUNDS)) {
            if (line.has(option)) {
                throw Problem.usage(option.name() + " says how long it goes on, and without --every it does not.")
                        .remedy("Give --every too, such as --every 30s.");
            }
        }
    }

    static Optional<Ended> refused(Reaped reaped) {
        return reaped.ended().stream()
                .filter(each -> each.fate() == Ended.Fate.REFUSED)
                .findFirst();
    }

    private static ProblemException refusal(Ended refused) {
        String user = refused.session().user().orElse("another role");
        return Problem.environment("The server refused to end session "
                        + refused.session().id() + " of " + user + ": " + refused.why() + ".")
                .remedy("Log in as " + user + ", or grant what docs/reaping.md names.");
    }
}
