package dev.slipway.domain.watching;

import dev.slipway.domain.live.Utilisation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What was seen of a server in all: a few numbers, however long it is looked at.
 *
 * @param samples how often it answered
 * @param alerts how often the threshold was exceeded
 * @param firstAlert when it first was, by the server's clock
 * @param unjudged how often there was nothing to compare the threshold with
 * @param highest the fullest that a limit was
 * @param gaps how often it was lost
 * @param unseen how long it was lost, all gaps together
 * @param lost whether it is lost now
 */
public record Seen(
        long samples,
        long alerts,
        Optional<Instant> firstAlert,
        long unjudged,
        Optional<Utilisation> highest,
        long gaps,
        Duration unseen,
        boolean lost) {
    public static final Seen NOTHING = new Seen(0, 0, Optional.empty(), 0, Optional.empty(), 0, Duration.ZERO, false);

    /** And this. */
    public Seen with(Sample sample) {
        boolean alert = sample.alert().orElse(false);
        Optional<Utilisation> fullest = sample.fullest();
        boolean higher = fullest.isPresent()
                && (highest.isEmpty() || fullest.get().share() > highest.get().share());
        return new Seen(
                samples + 1,
                alerts + (alert ? 1 : 0),
                alert ? firstAlert.or(() -> Optional.of(sample.status().at())) : firstAlert,
                unjudged + (sample.alert().isEmpty() ? 1 : 0),
                higher ? fullest : highest,
                gaps,
                unseen,
                false);
    }

    /** And then it was lost. */
    public Seen withGap() {
        return new Seen(samples, alerts, firstAlert, unjudged, highest, gaps + 1, unseen, true);
    }

    /** And it was back. */
    public Seen after(Duration gap) {
        return new Seen(samples, alerts, firstAlert, unjudged, highest, gaps, unseen.plus(gap), false);
    }
}
