package dev.slipway.domain.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a script into words, signs and texts. It never fails: a string ends with its line at the latest, and what it does
 * not know is a sign.
 */
final class Lexer {
    private static final List<String> SIGNS =
            List.of("??=", "||=", "&&=", "===", "!==", "...", "=>", "??", "||", "&&", "==", "!=", "<=", ">=", "?.");

    /** Behind these words a slash begins a regular expression. */
    private static final Set<String> BEFORE_EXPRESSION =
            Set.of("return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "await", "yield", "else");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.step(text.charAt(lexer.at));
        }
        return lexer.tokens;
    }

    private void step(char c) {
        if (c == '\n') {
            newLine();
        } else if (Character.isWhitespace(c) || c == '\uFEFF') {
            at++;
        } else if (text.startsWith("//", at) || (at == 0 && text.startsWith("#!"))) {
            while (at < text.length() && text.charAt(at) != '\n') {
                at++;
            }
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (c == '"' || c == '\'') {
            string(c);
        } else if (c == '`') {
            template();
        } else if (Character.isJavaIdentifierPart(c)) {
            word();
        } else if (c == '/' && beginsExpression()) {
            expression();
        } else {
            sign();
        }
    }

    private void newLine() {
        at++;
        line++;
        lineStart = at;
    }

    private void add(Token.Kind kind, int start, String value) {
        tokens.add(new Token(kind, value, line, start - lineStart + 1));
    }

    private void comment() {
        at += 2;
        while (at < text.length() && !text.startsWith("*/", at)) {
            if (text.charAt(at) == '\n') {
                newLine();
            } else {
                at++;
            }
        }
        at = Math.min(text.length(), at + 2);
    }

    private void word() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        add(Token.Kind.WORD, start, text.substring(start, at));
    }

    private void string(char quote) {
        int start = at++;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at, text.length());
        add(Token.Kind.TEXT, start, text.substring(start + 1, at));
        if (at < text.length() && text.charAt(at) == quote) {
            at++;
        }
    }

    /** What is code in it is passed over with it: nothing that is looked for begins there. */
    private void template() {
        int start = at++;
        add(Token.Kind.TEXT, start, "");
        int braces = 0;
        while (at < text.length() && (braces > 0 || text.charAt(at) != '`')) {
            char c = text.charAt(at);
            if (text.startsWith("${", at)) {
                braces++;
                at += 2;
            } else if (c == '\\') {
                at += 2;
            } else if (c == '\n') {
                newLine();
            } else {
                braces += braces > 0 && c == '}' ? -1 : braces > 0 && c == '{' ? 1 : 0;
                at++;
            }
        }
        at = Math.min(text.length(), at + 1);
    }

    private boolean beginsExpression() {
        if (tokens.isEmpty()) {
            return true;
        }
        Token last = tokens.get(tokens.size() - 1);
        return switch (last.kind()) {
            case TEXT -> false;
            case WORD -> BEFORE_EXPRESSION.contains(last.text());
            case SIGN -> !List.of(")", "]", "}", "<").contains(last.text());
        };
    }

    private void expression() {
        int start = at++;
        boolean set = false;
        while (at < text.length() && text.charAt(at) != '\n' && (set || text.charAt(at) != '/')) {
            char c = text.charAt(at);
            set = c == '[' || (set && c != ']');
            at += c == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + (at < text.length() && text.charAt(at) == '/' ? 1 : 0));
        add(Token.Kind.TEXT, start, "");
    }

    private void sign() {
        String sign = SIGNS.stream()
                .filter(each -> text.startsWith(each, at))
                .findFirst()
                .orElse(String.valueOf(text.charAt(at)));
        add(Token.Kind.SIGN, at, sign);
        at += sign.length();
    }
}
