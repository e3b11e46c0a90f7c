package dev.slipway.adapter.project;

import java.util.ArrayList;
import java.util.List;

/** Cuts a script into words, strings and signs, as far as reading a plain configuration object needs it. */
final class ScriptLexer {
    private final String text;
    private final List<ScriptToken> tokens = new ArrayList<>();
    private int line = 1;
    private int counted;
    private int at;

    private ScriptLexer(String text) {
        this.text = text;
    }

    static List<ScriptToken> tokens(String text) {
        ScriptLexer lexer = new ScriptLexer(text);
        while (lexer.at < text.length()) {
            lexer.step(text.charAt(lexer.at));
        }
        return lexer.tokens;
    }

    private void step(char c) {
        if (Character.isWhitespace(c) || c == '\uFEFF') {
            at++;
        } else if (text.startsWith("//", at)) {
            skipTo("\n");
        } else if (text.startsWith("/*", at)) {
            skipTo("*/");
        } else if ("'\"`".indexOf(c) >= 0) {
            string(c);
        } else if (Character.isJavaIdentifierPart(c)) {
            word();
        } else {
            add(ScriptToken.Kind.SIGN, String.valueOf(c));
            at++;
        }
    }

    private void add(ScriptToken.Kind kind, String value) {
        for (int end = Math.min(at, text.length()); counted < end; counted++) {
            line += text.charAt(counted) == '\n' ? 1 : 0;
        }
        tokens.add(new ScriptToken(kind, value, line));
    }

    private void skipTo(String end) {
        int found = text.indexOf(end, at + 2);
        at = found < 0 ? text.length() : found + end.length();
    }

    private void word() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        add(ScriptToken.Kind.WORD, text.substring(start, at));
    }

    private void string(char quote) {
        StringBuilder value = new StringBuilder();
        boolean code = false;
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            boolean escaped = text.charAt(at) == '\\' && at + 1 < text.length();
            code |= quote == '`' && text.startsWith("${", at);
            at += escaped ? 1 : 0;
            // Only the escapes that a path needs; any other makes the string code for us.
            code |= escaped && "\\'\"`/".indexOf(text.charAt(at)) < 0;
            value.append(text.charAt(at++));
        }
        at++;
        add(code ? ScriptToken.Kind.TEMPLATE : ScriptToken.Kind.STRING, value.toString());
    }
}
