package dev.slipway.domain.schema;

import dev.slipway.domain.text.LineMap;
import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Finds the blocks of a schema, line by line, and says where the text is not one. */
final class SchemaParser {
    private static final List<String> WITH_PROPERTIES = List.of("generator", "datasource");
    private static final List<String> WITHOUT = List.of("model", "enum", "type", "view");

    private final String text;
    private final LineMap lines;
    private final ErrorSink errors;
    private final TokenStream tokens;
    private final PropertyParser properties;
    private final List<Block> blocks = new ArrayList<>();
    private int end;

    SchemaParser(String text, LineMap lines, ErrorSink errors) {
        this.text = text;
        this.lines = lines;
        this.errors = errors;
        this.tokens = new TokenStream(text);
        this.properties = new PropertyParser(text, lines, errors, tokens);
    }

    List<Block> parse() {
        while (!tokens.peek().is(TokenKind.END)) {
            topLevel(tokens.next());
        }
        refuseSeveralDatasources();
        return List.copyOf(blocks);
    }

    private void topLevel(SchemaToken token) {
        switch (token.kind()) {
            case NEWLINE, COMMENT, BLOCK_COMMENT -> {}
            case WORD -> head(token);
            case BYTE_ORDER_MARK ->
                errors.add(
                        token.start(),
                        "The file begins with a byte order mark (U+FEFF), which Prisma does not accept.");
            case CONFLICT, OPEN_COMMENT -> damage(token);
            default -> {
                errors.add(token.start(), "This line does not begin a block.");
                tokens.skipLine();
            }
        }
    }

    private void head(SchemaToken keyword) {
        String word = keyword.of(text);
        boolean known = WITH_PROPERTIES.contains(word) || WITHOUT.contains(word);
        SchemaToken name = tokens.peek();
        if (!known) {
            refuseHead(keyword, "\"" + shown(word) + "\" does not begin a block; generator, datasource, model do.");
        } else if (!isName(name)) {
            refuseHead(name, "A " + word + " needs a name of letters, digits, _ and -.");
        } else {
            opened(keyword, tokens.next(), word);
        }
    }

    private void opened(SchemaToken keyword, SchemaToken name, String word) {
        if (tokens.take('{')) {
            block(keyword, name, word);
        } else if (word.equals("type") && tokens.peekIs('=')) {
            // A type alias, an experiment of 2.x; it has no block.
            tokens.skipLine();
        } else {
            refuseHead(tokens.peek(), "A block needs its { on the line of its name.");
        }
    }

    private void refuseHead(SchemaToken where, String message) {
        errors.add(where.start(), message);
        if (tokens.skipLine()) {
            skipBody(where);
        }
    }

    private void block(SchemaToken keyword, SchemaToken name, String word) {
        List<Property> found = new ArrayList<>();
        if (WITH_PROPERTIES.contains(word)) {
            readBody(keyword, found);
        } else {
            skipBody(keyword);
        }
        TextRange range = new TextRange(keyword.start(), end);
        blocks.add(new Block(word, name.of(text), range, found, lines.line(keyword.start())));
    }

    private void readBody(SchemaToken head, List<Property> found) {
        OneLineCheck oneLine = new OneLineCheck(text, tokens.peek());
        for (SchemaToken token = tokens.next(); !closes(token, head, oneLine); token = tokens.next()) {
            switch (token.kind()) {
                case NEWLINE, COMMENT, BLOCK_COMMENT, IGNORED -> {}
                case CONFLICT, OPEN_COMMENT -> damage(token);
                default -> {
                    if (token.is(TokenKind.WORD) && tokens.peekIs('=')) {
                        found.add(properties.read(token));
                    } else {
                        errors.add(oneLine.blame(token), oneLine.orElse("This line is not of the form name = value."));
                        tokens.skipLine();
                    }
                }
            }
        }
    }

    private void skipBody(SchemaToken head) {
        OneLineCheck oneLine = new OneLineCheck(text, tokens.peek());
        for (SchemaToken token = tokens.next(); !closes(token, head, oneLine); token = tokens.next()) {
            switch (token.kind()) {
                case CONFLICT, OPEN_COMMENT -> damage(token);
                case OPEN_STRING -> errors.add(token.start(), ValueParser.OPEN_STRING);
                default -> {
                    if (token.is(text, '{')) {
                        errors.add(
                                oneLine.blame(token),
                                oneLine.orElse("A { inside a block: is the } before it missing?"));
                    }
                }
            }
        }
    }

    private boolean closes(SchemaToken token, SchemaToken head, OneLineCheck oneLine) {
        end = token.end();
        if (token.is(TokenKind.END)) {
            errors.add(oneLine.blame(head), oneLine.orElse("This block is never closed: its } is missing."));
            return true;
        }
        return token.is(text, '}');
    }

    private void damage(SchemaToken token) {
        errors.add(
                token.start(),
                token.is(TokenKind.CONFLICT)
                        ? "This line is a marker of an unresolved merge conflict."
                        : "This comment is never closed: its */ is missing.");
    }

    private void refuseSeveralDatasources() {
        blocks.stream()
                .filter(block -> block.keyword().equals("datasource"))
                .skip(1)
                .findFirst()
                .ifPresent(
                        second -> errors.add(second.range().start(), "A schema has one datasource; this is a second."));
    }

    private boolean isName(SchemaToken token) {
        return token.is(TokenKind.WORD)
                && text.charAt(token.start()) != '-'
                && text.substring(token.start(), token.end()).indexOf('.') < 0;
    }

    private static String shown(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "…";
    }
}
