package dev.slipway.domain.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a script into words, signs and texts. It never fails: what it does not know is a sign.
 */
public final class Lexer {
    private static final List<String> SIGNS =
            List.of("??=", "||=", "&&=", "===", "!==", "...", "=>", "??", "||", "&&", "==", "!=", "<=", ">=", "?.");

    /** Behind these words a slash begins a regular expression. */
    private static final Set<String> BEFORE_EXPRESSION =
            Set.of("return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "await", "yield", "else");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final @Nullable String[] singles = new String[128];
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String text) {
        this.text = text;
    }

    public static List<Token> tokens(String text) {
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
        } else if ("'\"`".indexOf(c) >= 0) {
            quoted(c);
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

    /** A string ends with its line at the latest; what is code in a template is passed over with it. */
    private void quoted(char quote) {
        int first = line;
        int column = at++ - lineStart + 1;
        StringBuilder value = new StringBuilder();
        boolean code = false;
        int braces = 0;
        while (at < text.length()
                && (braces > 0 || text.charAt(at) != quote)
                && (quote == '`' || text.charAt(at) != '\n')) {
            char c = text.charAt(at);
            if (c == '\\' && goesOn(at + 1)) {
                at = text.indexOf('\n', at);
                newLine();
                continue;
            }
            boolean opens = quote == '`' && text.startsWith("${", at);
            boolean escape = c == '\\' && at + 1 < text.length();
            // Only the escapes that a path needs; any other makes the string code for us.
            code |= opens || (escape && "\\'\"`/".indexOf(text.charAt(at + 1)) < 0);
            braces += opens || (braces > 0 && c == '{') ? 1 : braces > 0 && c == '}' ? -1 : 0;
            value.append(text, escape ? at + 1 : at, opens || escape ? at + 2 : at + 1);
            if (c == '\n') {
                newLine();
            } else {
                at += opens || escape ? 2 : 1;
            }
        }
        at += at < text.length() && text.charAt(at) == quote ? 1 : 0;
        tokens.add(new Token(code ? Token.Kind.CODE : Token.Kind.TEXT, value.toString(), first, column));
    }

    /** Whether a line ends here: behind a backslash it goes on with the next one. */
    private boolean goesOn(int end) {
        return text.startsWith("\n", end) || text.startsWith("\r\n", end);
    }

    private boolean beginsExpression() {
        if (tokens.isEmpty()) {
            return true;
        }
        Token last = tokens.get(tokens.size() - 1);
        return switch (last.kind()) {
            case TEXT, CODE -> false;
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
        add(Token.Kind.CODE, start, "");
    }

    /** One text for all of a script: every second token is such a sign. */
    private String single(char c) {
        if (c >= singles.length) {
            return String.valueOf(c);
        }
        if (singles[c] == null) {
            singles[c] = String.valueOf(c);
        }
        return singles[c];
    }

    private void sign() {
        String sign = single(text.charAt(at));
        for (String longer : SIGNS) {
            if (text.startsWith(longer, at)) {
                sign = longer;
                break;
            }
        }
        add(Token.Kind.SIGN, at, sign);
        at += sign.length();
    }
}
