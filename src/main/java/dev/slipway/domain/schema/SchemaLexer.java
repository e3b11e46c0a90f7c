package dev.slipway.domain.schema;

/** Cuts a schema into tokens; every text, malformed or not, is cut without loss, in one pass. */
final class SchemaLexer {
    private static final String PUNCTUATION = "{}[]()=,:@?!";

    private final String text;
    private int at;
    private boolean afterBrace;

    SchemaLexer(String text) {
        this.text = text;
    }

    /** The next token; {@link TokenKind#END} for ever once the text is over. */
    SchemaToken next() {
        int start = at;
        if (start == text.length()) {
            return new SchemaToken(TokenKind.END, start, start);
        }
        TokenKind kind = afterBrace && !isLineEnd(start) ? ignored() : scan();
        afterBrace = kind == TokenKind.PUNCTUATION && text.charAt(start) == '{';
        return new SchemaToken(kind, start, at);
    }

    private TokenKind scan() {
        char c = text.charAt(at);
        if (isLineEnd(at)) {
            return newline(c);
        }
        if (isSpace(c)) {
            return spaces();
        }
        if (atLineStart() && isConflictMarker()) {
            return toLineEnd(TokenKind.CONFLICT);
        }
        if (isWordStart(c)) {
            return word();
        }
        return switch (c) {
            case '"' -> string();
            case '/' -> slash();
            default -> single(c);
        };
    }

    private TokenKind ignored() {
        return toLineEnd(TokenKind.IGNORED);
    }

    private TokenKind newline(char c) {
        at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
        return TokenKind.NEWLINE;
    }

    private TokenKind spaces() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return TokenKind.WHITESPACE;
    }

    private TokenKind word() {
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        return TokenKind.WORD;
    }

    private TokenKind string() {
        at++;
        while (at < text.length() && text.charAt(at) >= ' ') {
            char c = text.charAt(at++);
            if (c == '"') {
                return TokenKind.STRING;
            }
            if (c == '\\' && at < text.length() && text.charAt(at) >= ' ') {
                at++;
            }
        }
        return toLineEnd(TokenKind.OPEN_STRING);
    }

    private TokenKind slash() {
        if (text.startsWith("//", at)) {
            return toLineEnd(TokenKind.COMMENT);
        }
        if (!text.startsWith("/*", at)) {
            return single('/');
        }
        int close = text.indexOf("*/", at + 2);
        at = close < 0 ? text.length() : close + 2;
        return close < 0 ? TokenKind.OPEN_COMMENT : TokenKind.BLOCK_COMMENT;
    }

    private TokenKind single(char c) {
        boolean mark = c == '\uFEFF' && at == 0;
        at += Character.charCount(text.codePointAt(at));
        return mark ? TokenKind.BYTE_ORDER_MARK : PUNCTUATION.indexOf(c) >= 0 ? TokenKind.PUNCTUATION : TokenKind.OTHER;
    }

    private TokenKind toLineEnd(TokenKind kind) {
        while (at < text.length() && !isLineEnd(at)) {
            at++;
        }
        return kind;
    }

    private boolean isConflictMarker() {
        return text.startsWith("<<<<<<<", at)
                || text.startsWith(">>>>>>>", at)
                || text.startsWith("|||||||", at)
                || text.startsWith("=======", at);
    }

    private boolean atLineStart() {
        return at == 0 || isLineEnd(at - 1);
    }

    private boolean isLineEnd(int index) {
        char c = text.charAt(index);
        return c == '\n' || c == '\r';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || (c > '~' && Character.getType(c) == Character.SPACE_SEPARATOR);
    }

    private static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || c == '_' || c == '.';
    }
}
