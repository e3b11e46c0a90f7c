package dev.slipway.domain.script;

import java.util.Optional;

/** An object that is written out in a script. */
record ObjectText(Script script, int brace) {
    /**
     * The value of a key.
     *
     * @param at where it begins; the key itself where it is short for both
     * @param certain false where something is spread behind it, which may set it again
     */
    record Value(int at, boolean certain) {}

    /** The value that a key has last; empty where it is not written. */
    Optional<Value> value(String key) {
        int found = -1;
        int spread = -1;
        int close = script.partner(brace);
        for (int at = brace + 1; at < close; at = next(at, close)) {
            spread = script.is(at, "...") ? at : spread;
            if (script.at(at).kind() != Token.Kind.SIGN && script.at(at).text().equals(key)) {
                boolean pair = script.is(at + 1, ":");
                found = pair ? at + 2 : script.is(at + 1, ",") || at + 1 == close ? at : found;
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(new Value(found, spread < found));
    }

    /** What the last spread in it spreads; -1 where there is none. */
    int spread() {
        int spread = -1;
        int close = script.partner(brace);
        for (int at = brace + 1; at < close; at = next(at, close)) {
            spread = script.is(at, "...") ? at + 1 : spread;
        }
        return spread;
    }

    /** Whether a key is written, or may be one that is computed or spread. */
    boolean mayHave(String key) {
        int close = script.partner(brace);
        boolean may = spread() >= 0;
        for (int at = brace + 1; at < close; at = next(at, close)) {
            // Behind it may stand a colon or a parenthesis, and before it the word of a getter.
            may |= script.is(at, "[")
                    || script.at(at).text().equals(key)
                    || script.at(at + 1).text().equals(key);
        }
        return may;
    }

    /** Behind the comma that ends an entry. */
    private int next(int from, int close) {
        int at = from;
        while (at < close && !script.is(at, ",")) {
            at = script.opens(at) && script.partner(at) > at ? script.partner(at) + 1 : at + 1;
        }
        return at + 1;
    }
}
