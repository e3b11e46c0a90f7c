package dev.slipway.domain.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A script's tokens, with the place where each bracket is closed. */
final class Script {
    private static final Token END = new Token(Token.Kind.SIGN, "", 0, 0);

    /** The type of a declaration has no more tokens and brackets than that. */
    private static final int LONGEST_TYPE = 64;

    /** What a class is given between angle brackets, and says before its body, has no more tokens than that. */
    private static final int LONGEST_HEAD = 512;

    private final List<Token> tokens;
    private final int[] partners;
    private final int[] around;
    private final int[] depths;

    /** Where the class of another is asked for, {@code super(}. */
    private final TreeSet<Integer> supers = new TreeSet<>();

    /** By name where the value of a constant begins; -1 where it is no constant, or one of several. */
    private final Map<String, Integer> constants = new HashMap<>();

    Script(List<Token> tokens) {
        this.tokens = tokens;
        this.partners = new int[tokens.size()];
        this.around = new int[tokens.size()];
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
            around[at] = open.isEmpty() ? -1 : open.peek();
            note(at);
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

    private void note(int at) {
        Token token = tokens.get(at);
        boolean constant = token.is("const");
        if (constant || token.is("let") || token.is("var")) {
            constants.merge(at(at + 1).text(), constant ? valueNear(at + 1) : -1, (one, other) -> -1);
        } else if (token.is("super") && is(at + 1, "(")) {
            supers.add(at);
        }
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : END;
    }

    boolean is(int index, String word) {
        return at(index).is(word);
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
        return isOneOf(index, "([{");
    }

    private boolean closes(int index) {
        return isOneOf(index, ")]}");
    }

    private boolean isOneOf(int index, String signs) {
        Token token = at(index);
        return token.kind() == Token.Kind.SIGN && token.text().length() == 1 && signs.contains(token.text());
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
        return index >= 0 && index < around.length ? around[index] : -1;
    }

    /** Where an expression ends that begins at an index: behind its last token. */
    int endOfExpression(int from) {
        return endOfExpression(from, tokens.size());
    }

    /** The same of one that is looked at as far as another token alone. */
    int endOfExpression(int from, int farthest) {
        int end = Math.min(farthest, tokens.size());
        int at = from;
        while (at < end && !is(at, ";") && !is(at, ",") && !closes(at)) {
            int close = opens(at) ? partner(at) : at;
            if (close < 0) {
                return end;
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
        return constants.getOrDefault(name, -1);
    }

    private int valueNear(int name) {
        int equals = name + 1;
        while (equals < tokens.size() && equals < name + 8 && !is(equals, "=") && !is(equals, ";")) {
            equals++;
        }
        return is(equals, "=") ? equals + 1 : -1;
    }

    /** Behind a type and the types in angle brackets that it is given. */
    int behindTypes(int type) {
        int at = type + 1;
        int open = 0;
        while (at < Math.min(size(), type + LONGEST_HEAD) && (open > 0 || is(at, "<"))) {
            open += is(at, "<") ? 1 : is(at, ">") ? -1 : 0;
            at++;
        }
        return at;
    }

    /** What a class gives to the one that it extends: the bracket of its call of {@code super}; else that of its body. */
    int givenToSuper(int type) {
        int body = next("{", behindTypes(type), size());
        Integer call = supers.higher(body);
        return call != null && call < partner(body) ? call + 1 : body;
    }

    /** A bracket of the head of a class or a function; -1 where none is near. */
    private int next(String bracket, int from, int to) {
        int end = Math.min(to, from + LONGEST_HEAD);
        int at = from;
        while (at < end && !is(at, bracket)) {
            at++;
        }
        return at < end ? at : -1;
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
        int parameters = next("(", function, to);
        int close = partner(parameters);
        return close > 0 ? next("{", close, to) : -1;
    }
}
