package dev.slipway.domain.startup;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text for a POSIX shell into words and signs (POSIX Shell Command Language, Token Recognition). */
final class ShellLexer {
    private static final int LONGEST = 1 << 18;
    private static final String SIGNS = ";&|()\n";

    private final String text;
    private final List<ShellToken> tokens = new ArrayList<>();
    private final List<String> heredocs = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private boolean heredocNext;
    private int at;
    private int line = 1;

    private ShellLexer(String text) {
        this.text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    static List<ShellToken> tokens(String text) {
        ShellLexer lexer = new ShellLexer(text);
        while (lexer.at < lexer.text.length()) {
            lexer.next();
        }
        lexer.end();
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\\' && at + 1 < text.length()) {
            escaped();
        } else if (c == '\'' || c == '"') {
            quoted(c);
        } else if (c == '$' || c == '`') {
            expansion();
        } else if (c == '#' && !inWord) {
            while (at < text.length() && text.charAt(at) != '\n') {
                at++;
            }
        } else if (c == '<' || c == '>') {
            redirection(c);
        } else if (SIGNS.indexOf(c) >= 0) {
            sign(c);
        } else if (Character.isWhitespace(c)) {
            end();
            at++;
        } else {
            put(c);
            at++;
        }
    }

    private void put(char c) {
        word.append(c);
        inWord = true;
    }

    private void end() {
        if (inWord && heredocNext) {
            heredocs.add(word.toString());
        } else if (inWord) {
            tokens.add(new ShellToken(word.toString(), false, line));
        }
        heredocNext = false;
        drop();
    }

    private void drop() {
        word.setLength(0);
        inWord = false;
    }

    private void escaped() {
        if (text.charAt(at + 1) == '\n') {
            line++;
        } else {
            put(text.charAt(at + 1));
        }
        at += 2;
    }

    private void quoted(char quote) {
        inWord = true;
        for (at++; at < text.length() && text.charAt(at) != quote; at++) {
            char c = text.charAt(at);
            if (quote == '"' && c == '\\' && at + 1 < text.length()) {
                c = text.charAt(++at);
            }
            line += c == '\n' ? 1 : 0;
            word.append(c);
        }
        at++;
    }

    /** What only a run can tell is kept as it stands. */
    private void expansion() {
        char open = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        char close = text.charAt(at) == '`' ? '`' : open == '(' ? ')' : open == '{' ? '}' : 0;
        put(text.charAt(at++));
        if (close == 0) {
            return;
        }
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            word.append(c);
            line += c == '\n' ? 1 : 0;
            depth += c == close ? -1 : c == open && close != '`' ? 1 : 0;
            if (c == close && depth <= 0) {
                return;
            }
        }
    }

    /** It and the word behind it are left out; a number before it is a descriptor. */
    private void redirection(char c) {
        if (word.chars().allMatch(Character::isDigit)) {
            drop();
        }
        end();
        boolean twice = at + 1 < text.length() && text.charAt(at + 1) == c;
        at += twice ? 2 : 1;
        boolean tabs = twice && c == '<' && at < text.length() && text.charAt(at) == '-';
        at += tabs ? 1 : 0;
        at += at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '|') ? 1 : 0;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        heredocNext = twice && c == '<';
        if (!heredocNext) {
            int words = tokens.size();
            while (at < text.length()
                    && !Character.isWhitespace(text.charAt(at))
                    && SIGNS.indexOf(text.charAt(at)) < 0) {
                next();
            }
            end();
            tokens.subList(words, tokens.size()).clear();
        }
    }

    private void sign(char c) {
        end();
        boolean twice = c != '\n' && c != '(' && c != ')' && at + 1 < text.length() && text.charAt(at + 1) == c;
        if (c == '&' && !twice && at + 1 < text.length() && text.charAt(at + 1) == '>') {
            at++;
            return;
        }
        tokens.add(new ShellToken(twice ? "" + c + c : "" + c, true, line));
        at += twice ? 2 : 1;
        if (c == '\n') {
            line++;
            heredocs.forEach(this::skip);
            heredocs.clear();
        }
    }

    private void skip(String name) {
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String current = text.substring(at, end < 0 ? text.length() : end);
            at = end < 0 ? text.length() : end + 1;
            line++;
            if (current.strip().equals(name)) {
                return;
            }
        }
    }
}
