package dev.slipway.domain.live;

/**
 * What became of a session that was to be ended.
 *
 * @param why a clause, empty where it was ended
 */
public record Ended(ServerSession session, Fate fate, String why) {
    public enum Fate {
        ENDED,
        /** It was gone, or at work again, when its turn came. */
        SPARED,
        REFUSED
    }
}
