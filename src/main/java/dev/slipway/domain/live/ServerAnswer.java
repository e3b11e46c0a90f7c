package dev.slipway.domain.live;

import java.util.Optional;

/** What a server was asked: what it is not seen to have is unknown, never zero. */
public sealed interface ServerAnswer<T> {
    /**
     * It said so.
     *
     * @param source what was asked, in the server's words, such as {@code SHOW max_connections}
     */
    record Known<T>(T value, String source) implements ServerAnswer<T> {}

    /**
     * It did not say.
     *
     * @param why a clause, with what to grant or give so that it does
     */
    record Unknown<T>(String why) implements ServerAnswer<T> {}

    /** The value, where there is one. */
    default Optional<T> asked() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    static <T> ServerAnswer<T> known(T value, String source) {
        return new Known<>(value, source);
    }

    static <T> ServerAnswer<T> unknown(String why) {
        return new Unknown<>(why);
    }
}
