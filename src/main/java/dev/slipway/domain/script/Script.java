package dev.slipway.domain.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** A script's tokens, with the place where each bracket is closed. */
final class Script {
    private static final Token END = new Token(Token.Kind.SIGN, "", 0, 0);

    /** The type of a declaration has no more tokens and brackets than that. */
    private static final int LONGEST_TYPE = 64;

    private final List<Token> tokens;
    private final int[] partners;
    private final int[] depths;

    Script(List<Token> tokens) {
        this.tokens = tokens;
        this.partners = new int[tokens.size()];
        this.depths = new int[tokens.size()];
        Arrays.fill(partners, -1);
        pair();
    }

    static Script of(String text) {
        return new Script(Lexer.tokens(text));
    }

    private void pair() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (opens(at)) {
                depths[at] = open.size();
                open.push(at);
                continue;
            }
            if (closes(at) && !open.isEmpty()) {
                int start = open.pop();
                partners[start] = at;
                partners[at] = start;
            }
            depths[at] = open.size();
        }
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : END;
    }

    boolean is(int index, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!at(index + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** A part of them. */
    List<Token> tokens(int from, int to) {
        return tokens.subList(from, to);
    }

    boolean isText(int index) {
        return at(index).kind() == Token.Kind.TEXT;
    }

    boolean isName(int index) {
        return at(index).kind() == Token.Kind.WORD;
    }

    boolean opens(int index) {
        return is(index, "(") || is(index, "[") || is(index, "{");
    }

    private boolean closes(int index) {
        return is(index, ")") || is(index, "]") || is(index, "}");
    }

    /** How many brackets are open around a token. */
    int depth(int index) {
        return depths[index];
    }

    /** The bracket that a bracket belongs to; -1 where it has none. */
    int partner(int index) {
        return index >= 0 && index < partners.length ? partners[index] : -1;
    }

    /** The bracket that is open around a token; -1 where there is none. */
    int around(int index) {
        int at = index - 1;
        while (at >= 0 && !opens(at)) {
            at = closes(at) && partner(at) >= 0 ? partner(at) - 1 : at - 1;
        }
        return at;
    }

    /** Where an expression ends that begins at an index: behind its last token. */
    int endOfExpression(int from) {
        int at = from;
        while (at < tokens.size() && !is(at, ";") && !is(at, ",") && !closes(at)) {
            int close = opens(at) ? partner(at) : at;
            if (close < 0) {
                return tokens.size();
            }
            int next = close + 1;
            boolean body = is(close, "}")
                    && next < tokens.size()
                    && at(next).line() > at(close).line();
            if (body && !is(next, ".") && !is(next, ")") && !is(next, ",")) {
                return next;
            }
            at = next;
        }
        return at;
    }

    /** Where the value of a constant begins; -1 where the name has none, several, or is no constant. */
    int constant(String name) {
        int found = -1;
        for (int at = 1; at < tokens.size(); at++) {
            if (!is(at, name) || !(is(at - 1, "const") || is(at - 1, "let") || is(at - 1, "var"))) {
                continue;
            }
            int equals = at + 1;
            while (equals < tokens.size() && equals < at + 8 && !is(equals, "=") && !is(equals, ";")) {
                equals++;
            }
            if (found >= 0 || !is(equals, "=") || !is(at - 1, "const")) {
                return -1;
            }
            found = equals + 1;
        }
        return found;
    }

    /** Behind a type and the types in angle brackets that it is given. */
    int behindTypes(int type) {
        int at = type + 1;
        int open = 0;
        while (at < size() && (open > 0 || is(at, "<"))) {
            open += is(at, "<") ? 1 : is(at, ">") ? -1 : 0;
            at++;
        }
        return at;
    }

    /** What a class gives to the one that it extends: the bracket of its call of {@code super}; else that of its body. */
    int givenToSuper(int type) {
        int body = behindTypes(type);
        while (body < size() && !is(body, "{")) {
            body++;
        }
        int call = body;
        while (call < partner(body) && !is(call, "super", "(")) {
            call++;
        }
        return call < partner(body) ? call + 1 : body;
    }

    /** Behind the equals sign of a declaration, whose name may have a type; -1 where it has none. */
    int valueOf(int name) {
        int at = name + 1;
        for (int i = 0; i < LONGEST_TYPE && at < tokens.size() && !is(at, "=") && !is(at, ";"); i++) {
            at = opens(at) && partner(at) > at ? partner(at) + 1 : at + 1;
        }
        return is(at, "=") ? at + 1 : -1;
    }

    /** Where an object begins that is written out, or that a constant is; -1 where something else stands. */
    int object(int at) {
        int found = isName(at) && is(at + 1, ")") ? constant(at(at).text()) : at;
        return is(found, "{") ? found : -1;
    }

    /** The bodies of the functions that are written out in a range, outermost ones alone, by their opening braces. */
    List<Integer> bodies(int from, int to) {
        List<Integer> bodies = new ArrayList<>();
        for (int at = from; at < to; at++) {
            boolean arrow = is(at, "=>") && is(at + 1, "{");
            int brace = arrow ? at + 1 : is(at, "function") ? bodyOf(at, to) : -1;
            if (brace >= 0 && partner(brace) > 0) {
                bodies.add(brace);
                at = partner(brace);
            }
        }
        return bodies;
    }

    /** The brace behind the parameters of a function, and behind the type of what it returns; -1 where none is seen. */
    int bodyOf(int function, int to) {
        int at = function;
        while (at < to && !is(at, "(")) {
            at++;
        }
        at = partner(at);
        while (at > 0 && at < to && !is(at, "{")) {
            at++;
        }
        return at > 0 && at < to ? at : -1;
    }
}
