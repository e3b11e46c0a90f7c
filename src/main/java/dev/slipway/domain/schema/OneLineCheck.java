package dev.slipway.domain.schema;

/** Remembers that a block looks as if it were meant to stand on one line, which explains what fails behind it. */
final class OneLineCheck {
    private final boolean suspicious;
    private final int brace;

    /** A check on what follows a block's opening brace. */
    OneLineCheck(String text, SchemaToken afterBrace) {
        String ignored = afterBrace.is(TokenKind.IGNORED) ? afterBrace.of(text).strip() : "";
        this.suspicious = !ignored.startsWith("//") && ignored.indexOf('}') >= 0;
        this.brace = afterBrace.start();
    }

    int blame(SchemaToken otherwise) {
        return suspicious ? brace : otherwise.start();
    }

    String orElse(String message) {
        return suspicious ? "A block cannot stand on one line: Prisma drops what follows its {." : message;
    }
}
