package dev.slipway.domain.watching;

import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.SessionState;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sessions of one application.
 *
 * @param states how many are in each state; none is zero
 * @param longestIdle how long the one that is idle for the longest time is
 */
public record Use(String application, Map<SessionState, Integer> states, Optional<Duration> longestIdle) {
    private static final Set<SessionState> IDLE =
            Set.of(SessionState.IDLE, SessionState.IDLE_IN_TRANSACTION, SessionState.ASLEEP);

    public Use {
        states = Map.copyOf(states);
    }

    static Use none(String application) {
        return new Use(application, Map.of(), Optional.empty());
    }

    public int sessions() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int in(SessionState state) {
        return states.getOrDefault(state, 0);
    }

    Use with(ServerSession session) {
        boolean idle = IDLE.contains(session.state());
        Use one = new Use(application, Map.of(session.state(), 1), idle ? session.inState() : Optional.empty());
        return with(one);
    }

    Use with(Use other) {
        Map<SessionState, Integer> both = new EnumMap<>(SessionState.class);
        both.putAll(states);
        other.states.forEach((state, number) -> both.merge(state, number, Integer::sum));
        Optional<Duration> longest = longestIdle.isPresent() && other.longestIdle.isPresent()
                ? Optional.of(max(longestIdle.get(), other.longestIdle.get()))
                : longestIdle.or(other::longestIdle);
        return new Use(application, both, longest);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
