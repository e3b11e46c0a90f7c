package dev.slipway.domain.script;

import java.util.stream.IntStream;

/**
 * Finds the object, or the list, that a module exports as a whole.
 *
 * @param wrapper what the names of functions begin with that give back what they are given
 */
record ExportedObject(Script script, String wrapper) {
    /** A chain of names is no longer than that. */
    private static final int MOST_NAMES = 4;

    /** Its opening brace; -1 where it is not written out, or where it is made by a call of which only it is seen. */
    int brace() {
        int opening = opening();
        return script.is(opening, "{") ? opening : -1;
    }

    /** The same of an object or a list. */
    int opening() {
        int found = -1;
        for (int at = 0; at < script.size(); at++) {
            int value = script.depth(at) > 0 ? -1 : exported(at);
            if (value >= 0) {
                int opening = object(value, MOST_NAMES);
                if (found >= 0 || opening < 0) {
                    return -1;
                }
                found = opening;
            }
        }
        return found;
    }

    private int exported(int at) {
        if (script.is(at, "export", "default")) {
            return at + 2;
        }
        boolean common = script.is(at, "module", ".", "exports", "=");
        return common ? at + 4 : -1;
    }

    /** An object or a list that stands at a place, as itself or by the name of a constant that is one. */
    int named(int at) {
        return object(at, MOST_NAMES);
    }

    /** An object, the name of a constant that is one, or one that a wrapper is given: {@code withMDX(config)}. */
    private int object(int at, int names) {
        if (script.is(at, "{") || script.is(at, "[")) {
            return at;
        }
        if (names == 0 || !script.isName(at) || script.at(at).text().equals("function")) {
            return -1;
        }
        String name = script.at(at).text();
        if (script.is(at + 1, "(")) {
            // What comes out of it is called again: that was no configuration.
            int behind = script.partner(at + 1) + 1;
            boolean ends = behind > 0 && !script.is(behind, "(") && !script.is(behind, ".");
            return name.startsWith(wrapper) && ends ? object(at + 2, names - 1) : -1;
        }
        boolean whole = script.is(at + 1, ";")
                || script.is(at + 1, ")")
                || script.is(at + 1, ",")
                || script.is(at + 1, "}")
                || script.is(at + 1, "]")
                || at + 1 == script.size()
                || script.at(at + 1).line() > script.at(at).line();
        int value = whole && !isChanged(name) ? script.constant(name) : -1;
        return value < 0 ? -1 : object(value, names - 1);
    }

    /** Whether a part of it may be set somewhere. */
    private boolean isChanged(String name) {
        return IntStream.range(0, script.size()).anyMatch(at -> script.is(at, name, ".") || script.is(at, name, "["));
    }
}
