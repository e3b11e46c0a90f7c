package dev.slipway.usecase.reap;

import dev.slipway.domain.live.Ended;
import dev.slipway.domain.reaping.Reaping;
import dev.slipway.domain.reaping.SessionChoice;
import java.util.List;

/**
 * What a round did.
 *
 * @param acted whether sessions were ended; else it was only said which would be
 * @param ended what became of each that was chosen, in the same order; empty where nothing was ended
 */
public record Reaped(Reaping reaping, SessionChoice choice, boolean acted, List<Ended> ended) {
    public Reaped {
        ended = List.copyOf(ended);
    }

    public long count(Ended.Fate fate) {
        return ended.stream().filter(each -> each.fate() == fate).count();
    }
}
