package dev.slipway.domain.script;

import java.util.ArrayList;
import java.util.List;
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

    /** Its keys that have a value, and whether none may be computed or spread beside them. */
    ClientSite.Options options() {
        List<String> keys = new ArrayList<>();
        int close = script.partner(brace);
        boolean whole = spread() < 0;
        for (int at = brace + 1; at < close; at = next(at, close)) {
            whole &= !script.is(at, "[");
            boolean word = script.isName(at) && (script.isName(at + 1) || script.isText(at + 1));
            String key = script.at(word ? at + 1 : at).text();
            boolean none = script.is(at + 1, ":") && (script.is(at + 2, "undefined") || script.is(at + 2, "null"));
            if (none && endOf(at + 2, close)) {
                keys.remove(key);
            } else if (!script.is(at, "...")) {
                keys.add(key);
            }
        }
        return new ClientSite.Options(
                keys,
                whole,
                value("adapter").filter(Value::certain).map(this::madeOf).orElse(""));
    }

    /** The class of what a value is made of, in its place or as a constant: {@code new PrismaPg(…)}. */
    private String madeOf(Value value) {
        int constant = script.isName(value.at()) && !script.is(value.at(), "new")
                ? script.constant(script.at(value.at()).text())
                : -1;
        int at = constant < 0 ? value.at() : constant;
        int type = script.is(at + 2, ".") ? at + 3 : at + 1;
        return script.is(at, "new") && script.isName(type) ? script.at(type).text() : "";
    }

    /** Whether a key is written, or may be one that is computed or spread. */
    boolean mayHave(String key) {
        return options().given(key) != ClientSite.Given.NO;
    }

    private boolean endOf(int at, int close) {
        return at + 1 == close || script.is(at + 1, ",");
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
