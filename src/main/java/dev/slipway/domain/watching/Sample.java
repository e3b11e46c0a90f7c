package dev.slipway.domain.watching;

import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.ServerStatus;
import dev.slipway.domain.live.SessionKind;
import dev.slipway.domain.live.Utilisation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was seen of a server once.
 *
 * @param limits how much of each known limit is in use
 * @param uses by application, the one with most sessions first
 * @param alert whether a threshold is exceeded; empty where there is none, or what it is compared with is not known
 */
public record Sample(ServerStatus status, List<Utilisation> limits, List<Use> uses, Optional<Boolean> alert) {
    public Sample {
        limits = List.copyOf(limits);
        uses = List.copyOf(uses);
    }

    /** Of clients only; those that are not visible are among them. */
    public static Sample of(ServerStatus status, Optional<Threshold> threshold) {
        List<Utilisation> limits = Utilisation.of(status);
        Map<String, Use> uses = new TreeMap<>();
        for (ServerSession session : status.sessions()) {
            if (session.kind() == SessionKind.CLIENT || session.kind() == SessionKind.HIDDEN) {
                String application = session.application().orElse("");
                uses.merge(application, Use.none(application).with(session), Use::with);
            }
        }
        List<Use> sorted = new ArrayList<>(uses.values());
        sorted.sort(Comparator.comparingInt(Use::sessions).reversed().thenComparing(Use::application));
        Optional<Boolean> alert = threshold
                .filter(some -> !limits.isEmpty())
                .map(some -> limits.stream().anyMatch(some::isBelow));
        return new Sample(status, limits, sorted, alert);
    }

    /** The limit that is nearest to its end. */
    public Optional<Utilisation> fullest() {
        return limits.stream().max(Comparator.comparingDouble(Utilisation::share));
    }

    /** All applications together. */
    public Use all() {
        return uses.stream().reduce(Use.none(""), Use::with);
    }

    /**
     * The first few applications, and one that stands for the others.
     *
     * @param others what it is called; an application of that name is part of it
     */
    public List<Use> first(int most, String others) {
        List<Use> first = new ArrayList<>();
        Use rest = Use.none(others);
        for (Use use : uses) {
            if (first.size() < most && !use.application().equals(others)) {
                first.add(use);
            } else {
                rest = rest.with(use);
            }
        }
        if (rest.sessions() > 0) {
            first.add(rest);
        }
        return List.copyOf(first);
    }
}
