package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.loader.Loading.Cause;
import java.util.Optional;

/** A loader stops, and says why. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final Cause cause;
    private final String why;
    private final String words;
    private final boolean inDoubt;

    private Refused(Cause cause, String why, String words, boolean inDoubt) {
        super(why, null, false, false);
        this.cause = cause;
        this.why = why;
        this.words = words;
        this.inDoubt = inDoubt;
    }

    /** @param words the loader's own */
    static Refused because(Cause cause, String why, String words) {
        return new Refused(cause, why, words, false);
    }

    /** It may be refused or not: the reason says what it hangs on. */
    static Refused inDoubt(String why) {
        return new Refused(Cause.UNDEFINED_SYMBOL, why, "", true);
    }

    boolean isInDoubt() {
        return inDoubt;
    }

    Cause reason() {
        return cause;
    }

    String why() {
        return why;
    }

    Optional<String> words() {
        return words.isEmpty() || words.equals(why) ? Optional.empty() : Optional.of(words);
    }
}
