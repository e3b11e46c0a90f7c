package dev.slipway.usecase.watch;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.watching.Sample;
import dev.slipway.domain.watching.Seen;
import dev.slipway.domain.watching.Threshold;
import dev.slipway.usecase.rounds.DatabaseOpener;
import dev.slipway.usecase.rounds.Gap;
import dev.slipway.usecase.rounds.Pace;
import dev.slipway.usecase.rounds.Rounds;
import dev.slipway.usecase.rounds.Stop;
import java.util.Optional;

/** Looks at a server again and again, compares it with a threshold, and keeps count. */
public record WatchServer(DatabaseOpener server, Optional<Threshold> threshold) {
    /** Is told what is seen; it says whether to go on. */
    public interface Viewer {
        boolean sample(Sample sample, Seen seen) throws ProblemException;

        boolean lost(Gap gap, Seen seen) throws ProblemException;

        boolean regained(Gap gap, Seen seen) throws ProblemException;
    }

    /** Until it is to end; what was seen in all. */
    public Seen run(Pace pace, Viewer viewer, Stop stop) throws ProblemException {
        Count count = new Count(viewer);
        new Rounds<>(server, database -> Sample.of(database.status(), threshold), count, stop).run(pace);
        return count.seen;
    }

    private static final class Count implements Rounds.Listener<Sample> {
        private final Viewer viewer;
        private Seen seen = Seen.NOTHING;

        Count(Viewer viewer) {
            this.viewer = viewer;
        }

        @Override
        public boolean round(Sample sample) throws ProblemException {
            seen = seen.with(sample);
            return viewer.sample(sample, seen);
        }

        @Override
        public boolean lost(Gap gap) throws ProblemException {
            seen = seen.withGap();
            return viewer.lost(gap, seen);
        }

        @Override
        public boolean regained(Gap gap) throws ProblemException {
            seen = seen.after(gap.length());
            return viewer.regained(gap, seen);
        }
    }
}
