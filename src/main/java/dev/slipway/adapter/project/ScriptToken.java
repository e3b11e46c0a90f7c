package dev.slipway.adapter.project;

/**
 * A piece of a JavaScript or TypeScript file.
 *
 * @param text the value of a string, the word, or the one character
 * @param line counted from 1
 */
record ScriptToken(Kind kind, String text, int line) {
    static final ScriptToken END = new ScriptToken(Kind.END, "", 0);

    /** What sort of piece. */
    enum Kind {
        WORD,
        STRING,
        /** A template that code has a part in. */
        TEMPLATE,
        SIGN,
        END
    }

    boolean is(String word) {
        return kind != Kind.STRING && text.equals(word);
    }

    boolean isString() {
        return kind == Kind.STRING;
    }

    boolean opens() {
        return kind == Kind.SIGN && "([{".contains(text);
    }

    boolean closes() {
        return kind == Kind.SIGN && ")]}".contains(text);
    }
}
