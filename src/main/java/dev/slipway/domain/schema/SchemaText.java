package dev.slipway.domain.schema;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.LineMap;
import dev.slipway.domain.text.MappedText;
import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A schema.prisma as text: its tokens, its blocks, what is wrong with it. Any text can be parsed; none is changed. */
public final class SchemaText {
    private final String text;
    private final String name;
    private final ErrorSink errors;
    private final List<Block> blocks;

    private SchemaText(String text, String name) {
        LineMap lines = new LineMap(text);
        this.text = text;
        this.name = name;
        this.errors = new ErrorSink(text, lines);
        this.blocks = new SchemaParser(text, lines, errors).parse();
    }

    /**
     * Reads a schema as Prisma does.
     *
     * @param name the file's path for people, used in messages
     */
    public static SchemaText parse(String text, String name) {
        return new SchemaText(text, name);
    }

    public String text() {
        return text;
    }

    public String name() {
        return name;
    }

    /** All tokens; joined, they are the text. */
    public List<SchemaToken> tokens() {
        List<SchemaToken> tokens = new ArrayList<>();
        SchemaLexer lexer = new SchemaLexer(text);
        for (SchemaToken token = lexer.next(); !token.is(TokenKind.END); token = lexer.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    /** All blocks in the order of the text. */
    public List<Block> blocks() {
        return blocks;
    }

    public List<Block> blocks(String keyword) {
        return blocks.stream().filter(block -> block.keyword().equals(keyword)).toList();
    }

    /** What Prisma would not accept, in the order of the text; the first ones when there are many. */
    public List<SchemaError> errors() {
        return errors.all();
    }

    /** A string and where each of its characters is written; empty for a property that is no string. */
    public Optional<MappedText> literal(Property property) {
        TextRange range = property.valueRange();
        return property.value() instanceof SchemaValue.Text
                ? JsonText.decode(text, new SchemaToken(TokenKind.STRING, range.start(), range.end()))
                        .value()
                : Optional.empty();
    }

    /** The edit that puts a text in the place of a range of a literal, escaped as it has to be there. */
    public static TextEdit edit(MappedText literal, TextEdit meant) {
        return TextEdit.replace(
                literal.written(new TextRange(meant.start(), meant.end())), JsonText.escaped(meant.replacement()));
    }

    /**
     * Whether its generators and its datasource stand there whole, whatever is wrong elsewhere: no error lies in one of
     * them, and no block that is left open has swallowed one.
     */
    public boolean hasSoundSettings() {
        List<Block> settings = blocks.stream().filter(Block::isSetting).toList();
        LineMap lines = new LineMap(text);
        boolean inside = errors().stream()
                .anyMatch(error -> settings.stream()
                        .anyMatch(block -> error.line() >= block.line()
                                && error.line() <= lines.line(block.range().end())));
        return !inside
                && text.lines()
                                .map(String::stripLeading)
                                .filter(Block::opensSetting)
                                .count()
                        == settings.size();
    }

    /** An error of the reader's own at a place in this text, such as a value of the wrong type. */
    public SchemaError errorAt(int offset, String message) {
        return errors.at(offset, message);
    }

    /** This schema, if Prisma would accept it. */
    public SchemaText valid() throws ProblemException {
        if (!errors().isEmpty()) {
            throw new InvalidSchema(name, errors().get(0));
        }
        return this;
    }
}
