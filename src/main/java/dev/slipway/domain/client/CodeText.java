package dev.slipway.domain.client;

/** JavaScript code, read from a place on: words, strings, and expressions to pass over. */
final class CodeText {
    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    CodeText(String text, int start) {
        this.text = text;
        this.at = start;
    }

    /** What does not read as expected; it has no stack trace, since it is thrown at each brace that begins no object. */
    static final class UnreadableCode extends Exception {
        private static final long serialVersionUID = 1;

        UnreadableCode() {
            super("", null, false, false);
        }
    }

    int at() {
        return at;
    }

    /** The next character that is neither a blank nor of a comment. */
    char peek() throws UnreadableCode {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '/' && text.startsWith("//", at)) {
                at = after(text.indexOf('\n', at));
            } else if (c == '/' && text.startsWith("/*", at)) {
                at = after(text.indexOf("*/", at + 2)) + 1;
            } else if (c > ' ' && c != '\u00a0' && c != '\ufeff') {
                return c;
            } else {
                at++;
            }
        }
        throw new UnreadableCode();
    }

    private int after(int found) throws UnreadableCode {
        if (found < 0) {
            throw new UnreadableCode();
        }
        return found + 1;
    }

    boolean take(char wanted) throws UnreadableCode {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    void expect(char wanted) throws UnreadableCode {
        if (!take(wanted)) {
            throw new UnreadableCode();
        }
    }

    /** A name or a number; empty where there is none. */
    String word() throws UnreadableCode {
        peek();
        int start = at;
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    /** A string in any of the three quotes; a template with a value in it is none. */
    String quoted() throws UnreadableCode {
        peek();
        QuotedText quoted = new QuotedText(text, at);
        at = text.length(); // As far as an unfinished one was read.
        String value = quoted.value();
        at = quoted.end();
        return value;
    }

    /** Passes over all up to the comma or the bracket that ends an expression. */
    void skipExpression() throws UnreadableCode {
        char[] open = new char[DEEPEST];
        int depth = 0;
        while (true) {
            char c = peek();
            if (c == '"' || c == '\'' || c == '`') {
                int start = at;
                at = text.length();
                at = QuotedText.endOf(text, start);
                continue;
            }
            if (depth == 0 && (c == ',' || isClosing(c))) {
                return;
            }
            if (c == '{' || c == '(' || c == '[') {
                if (depth == DEEPEST) {
                    throw new UnreadableCode();
                }
                open[depth++] = c;
            } else if (isClosing(c)) {
                if (open[--depth] != opening(c)) {
                    throw new UnreadableCode();
                }
            }
            at++;
        }
    }

    private static boolean isClosing(char c) {
        return c == '}' || c == ')' || c == ']';
    }

    private static char opening(char closing) {
        return switch (closing) {
            case '}' -> '{';
            case ')' -> '(';
            default -> '[';
        };
    }
}
