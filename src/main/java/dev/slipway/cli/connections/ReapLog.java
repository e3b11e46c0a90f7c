package dev.slipway.cli.connections;

import dev.slipway.cli.Session;
import dev.slipway.domain.live.Ended;
import dev.slipway.report.ReapJson;
import dev.slipway.report.ReapReport;
import dev.slipway.report.WatchText;
import dev.slipway.usecase.reap.Reaped;
import dev.slipway.usecase.rounds.Gap;
import dev.slipway.usecase.rounds.Rounds;
import java.util.List;
import java.util.Optional;

/** The log of a reaper that runs as a service: a line for each round in which there was something to do. */
final class ReapLog implements Rounds.Listener<Reaped> {
    private final Session session;
    private final boolean json;
    private Optional<Ended> refused = Optional.empty();

    ReapLog(Session session, boolean json) {
        this.session = session;
        this.json = json;
    }

    /** A session that the server refused to end, where there was one. */
    Optional<Ended> refused() {
        return refused;
    }

    @Override
    public boolean round(Reaped reaped) {
        refused = refused.or(() -> ReapCommand.refused(reaped));
        String text = json
                ? new ReapJson(reaped).line()
                : new ReapReport(reaped).line().orElse("");
        return text.isEmpty() || session.printNow(session.safe(text, json));
    }

    @Override
    public boolean lost(Gap gap) {
        return tell(gap, false);
    }

    @Override
    public boolean regained(Gap gap) {
        return tell(gap, true);
    }

    private boolean tell(Gap gap, boolean over) {
        if (json) {
            return session.printNow(session.safe(ReapJson.line(gap, over), true));
        }
        session.notes(List.of(WatchText.gap(gap, over)));
        return true;
    }
}
