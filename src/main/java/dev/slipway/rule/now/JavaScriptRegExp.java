package dev.slipway.rule.now;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The syntax of regular expressions without flags, ECMA-262 with its Annex B. Java's own compiler takes and refuses
 * others, and nothing here is ever run, so no expression can keep us busy.
 */
final class JavaScriptRegExp {
    private final String source;
    private final Deque<Boolean> groups = new ArrayDeque<>();
    private final List<String> names = new ArrayList<>();
    private int at;
    /** Whether a quantifier may follow. */
    private boolean atom;

    private JavaScriptRegExp(String source) {
        this.source = source;
    }

    /** What is wrong with an expression, a clause; empty when JavaScript takes it. */
    static Optional<String> error(String source) {
        try {
            new JavaScriptRegExp(source).read();
            return Optional.empty();
        } catch (WrongSyntax wrong) {
            return Optional.of(wrong.what);
        }
    }

    private static final class WrongSyntax extends Exception {
        private static final long serialVersionUID = 1L;
        private final String what;

        WrongSyntax(String what) {
            super(what);
            this.what = what;
        }
    }

    private void read() throws WrongSyntax {
        while (at < source.length()) {
            char c = source.charAt(at);
            switch (c) {
                case '(' -> open();
                case ')' -> close();
                case '[' -> characters();
                case '\\' -> escape();
                case '*', '+', '?' -> quantifier(1);
                case '{' -> braces();
                case '|', '^', '$' -> plain(false);
                default -> plain(true);
            }
        }
        if (!groups.isEmpty()) {
            throw new WrongSyntax("a group is not closed");
        }
    }

    private void plain(boolean mayRepeat) {
        at++;
        atom = mayRepeat;
    }

    /** Only a lookbehind may not be repeated. */
    private void open() throws WrongSyntax {
        boolean repeatable = true;
        int width = 1;
        if (source.startsWith("(?", at)) {
            if (source.startsWith("(?<=", at) || source.startsWith("(?<!", at)) {
                repeatable = false;
                width = 4;
            } else if (source.startsWith("(?<", at)) {
                width = name(at + 3) - at;
            } else {
                width = special();
            }
        }
        groups.push(repeatable);
        at += width;
        atom = false;
    }

    /** The width of {@code (?:}, {@code (?=}, {@code (?!}, or of modifiers such as {@code (?i:}. */
    private int special() throws WrongSyntax {
        int end = at + 2;
        while (end < source.length() && "ims-".indexOf(source.charAt(end)) >= 0) {
            end++;
        }
        boolean known = end < source.length()
                && (source.charAt(end) == ':' || (end == at + 2 && "=!".indexOf(source.charAt(end)) >= 0));
        if (!known) {
            throw new WrongSyntax("(? begins no group that JavaScript knows");
        }
        return end + 1 - at;
    }

    private int name(int start) throws WrongSyntax {
        int end = source.indexOf('>', start);
        String name = end < 0 ? "" : source.substring(start, end);
        boolean valid = !name.isEmpty()
                && (Character.isUnicodeIdentifierStart(name.codePointAt(0)) || "$_".indexOf(name.charAt(0)) >= 0)
                && name.codePoints().allMatch(c -> Character.isUnicodeIdentifierPart(c) || c == '$');
        if (!valid) {
            throw new WrongSyntax("a group's name is not valid");
        }
        if (names.contains(name)) {
            throw new WrongSyntax("the group name " + name + " is there twice");
        }
        names.add(name);
        return end + 1;
    }

    private void close() throws WrongSyntax {
        if (groups.isEmpty()) {
            throw new WrongSyntax("a ) closes no group");
        }
        atom = groups.pop();
        at++;
    }

    private void escape() throws WrongSyntax {
        if (at + 1 >= source.length()) {
            throw new WrongSyntax("it ends with a backslash");
        }
        char c = source.charAt(at + 1);
        if (c == 'k' && hasNames(source)) {
            int end = source.startsWith("<", at + 2) ? source.indexOf('>', at + 3) : -1;
            if (end < 0 || !source.contains("(?<" + source.substring(at + 3, end) + ">")) {
                throw new WrongSyntax("\\k names no group");
            }
            at = end + 1;
        } else {
            at += 2;
        }
        atom = c != 'b' && c != 'B';
    }

    private static boolean hasNames(String source) {
        for (int i = source.indexOf("(?<"); i >= 0; i = source.indexOf("(?<", i + 3)) {
            if (i + 3 < source.length() && "=!".indexOf(source.charAt(i + 3)) < 0) {
                return true;
            }
        }
        return false;
    }

    private void characters() throws WrongSyntax {
        int end = CharacterClass.end(source, at);
        if (end < 0) {
            throw new WrongSyntax("a [ is not closed");
        }
        if (!CharacterClass.rangesRise(source.substring(at + 1, end - 1))) {
            throw new WrongSyntax("a range in [ ] runs backwards");
        }
        at = end;
        atom = true;
    }

    private void quantifier(int width) throws WrongSyntax {
        if (!atom) {
            throw new WrongSyntax("there is nothing to repeat before " + source.charAt(at));
        }
        at += width;
        if (at < source.length() && source.charAt(at) == '?') {
            at++;
        }
        atom = false;
    }

    /** {@code {n}}, {@code {n,}}, {@code {n,m}}; any other brace stands for itself. */
    private void braces() throws WrongSyntax {
        int end = source.indexOf('}', at);
        String inside = end < 0 ? "" : source.substring(at + 1, end);
        int comma = inside.indexOf(',');
        String least = comma < 0 ? inside : inside.substring(0, comma);
        String most = comma < 0 ? least : inside.substring(comma + 1);
        if (!isNumber(least) || !(isNumber(most) || (comma >= 0 && most.isEmpty()))) {
            plain(true);
            return;
        }
        if (!most.isEmpty() && new BigInteger(least).compareTo(new BigInteger(most)) > 0) {
            throw new WrongSyntax("{" + inside + "} runs backwards");
        }
        quantifier(inside.length() + 2);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
