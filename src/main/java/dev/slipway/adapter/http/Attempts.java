package dev.slipway.adapter.http;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Progress;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Counts the attempts for one file and pauses between them. */
final class Attempts {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private final int mostRetries;
    private final Progress progress;
    private final Sleeper sleeper;
    private final Watch watch;
    private int retries;

    Attempts(int attempts, Progress progress, Sleeper sleeper, Watch watch) {
        this.mostRetries = attempts - 1;
        this.progress = progress;
        this.sleeper = sleeper;
        this.watch = watch;
    }

    /** Waits for the next attempt, longer each time; throws the failure's problem when there is none. */
    void again(AttemptResult.Failed failure) throws ProblemException {
        int most = Math.min(mostRetries, failure.mostRetries());
        if (retries >= most || watch.isOver() || Thread.currentThread().isInterrupted()) {
            throw new ProblemException(failure.problem());
        }
        Duration pause = failure.askedPause().orElseGet(this::pause);
        pause = pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
        retries++;
        progress.note("retry " + retries + " of " + most + " in " + seconds(pause) + " s: " + failure.reason());
        sleep(pause, failure);
    }

    /** Doubles each time; up to a quarter more, so that many clients of one mirror do not come back together. */
    private Duration pause() {
        long millis = FIRST_PAUSE.toMillis() << Math.min(retries, 5);
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 4));
    }

    private static String seconds(Duration pause) {
        long tenths = pause.toMillis() / 100;
        return tenths / 10 + "." + tenths % 10;
    }

    private void sleep(Duration pause, AttemptResult.Failed failure) throws ProblemException {
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(failure.problem(), e);
        }
    }
}
