package dev.slipway.domain.schema;

/** What sort of thing a {@link SchemaToken} is. */
public enum TokenKind {
    /** Space separators of Unicode, and tabs. */
    WHITESPACE,
    /** LF, CR LF or a lone CR. */
    NEWLINE,
    /** {@code //} or {@code ///} up to the end of the line. */
    COMMENT,
    /** A comment between slash-star and star-slash, accepted by Prisma from 6.1.0 on. */
    BLOCK_COMMENT,
    /** A block comment that nothing ends. */
    OPEN_COMMENT,
    /** A name, a keyword, a path with dots, a number. */
    WORD,
    /** A string with its quotes. */
    STRING,
    /** A string that its line, or a control character, breaks off. */
    OPEN_STRING,
    /** One character that has a meaning in the grammar. */
    PUNCTUATION,
    /** What follows a block's opening brace on its line; Prisma drops it. */
    IGNORED,
    /** A line that a merge left behind. */
    CONFLICT,
    /** U+FEFF at the very start. */
    BYTE_ORDER_MARK,
    /** Anything else, one code point. */
    OTHER,
    /** Behind the last character; not in any list of tokens. */
    END
}
