package dev.slipway.domain.reaping;

import dev.slipway.domain.live.NamePattern;
import dev.slipway.domain.live.ReapTerms;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a round may end.
 *
 * @param except patterns: a session whose application or host matches one is spared
 * @param most how many sessions are ended in a round, the longest idle first
 * @param whenAbove from 0 to 1: nothing is ended while no more than that of each limit is in use
 */
public record Reaping(ReapTerms terms, List<NamePattern> except, OptionalInt most, Optional<Double> whenAbove) {
    public Reaping {
        except = List.copyOf(except);
    }
}
