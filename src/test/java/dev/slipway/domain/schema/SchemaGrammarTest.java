package dev.slipway.domain.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar as Prisma's own parsers read it. */
class SchemaGrammarTest {
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsALineEnd(String end) {
        SchemaText schema = parse("generator c {" + end + "  provider = \"p\"" + end + "}");

        assertThat(schema.errors()).isEmpty();
        assertThat(value(schema, "provider")).isEqualTo(new SchemaValue.Text("p"));
    }

    @Test
    void whatFollowsTheBraceIsDropped() {
        SchemaText schema = parse("generator c { provider = \"x\"\n a = \"1\"\n}");

        assertThat(schema.errors()).isEmpty();
        assertThat(block(schema).properties()).extracting(Property::name).containsExactly("a");
    }

    @Test
    void aCommentMarkInAStringIsPartOfIt() {
        assertThat(valueOf("\"https://x//y\" // c")).isEqualTo(new SchemaValue.Text("https://x//y"));
    }

    @Test
    void commentsStandOnLinesOfTheirOwnAndBehindValues() {
        SchemaText schema = parse("""
                // one
                /// two
                /* three
                   } */
                generator c {
                  // four }
                  /* five */
                  a = "1" /// six
                  b = "2" /* seven
                  */
                }
                """);

        assertThat(schema.errors()).isEmpty();
        assertThat(block(schema).properties()).hasSize(2);
    }

    @Test
    void unicodeSpacesAndTabsAreWhiteSpace() {
        SchemaText schema = parse("\u3000generator\u00a0c\t{\n\t\u2003a\u00a0=\u00a0\"1\"\n}");

        assertThat(schema.errors()).isEmpty();
        assertThat(value(schema, "a")).isEqualTo(new SchemaValue.Text("1"));
    }

    @Test
    void allEscapesOfJsonAreResolved() {
        assertThat(valueOf("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\""))
                .isEqualTo(new SchemaValue.Text("\"\\/\b\f\n\r\té\uD83D\uDE00"));
    }

    @Test
    void listsHoldStringsAndVariables() {
        assertThat(valueOf("[ \"native\" , env( \"X\" ) ]"))
                .isEqualTo(new SchemaValue.ListOf(List.of(new SchemaValue.Text("native"), new SchemaValue.Env("X"))));
        assertThat(valueOf("[]")).isEqualTo(new SchemaValue.ListOf(List.of()));
    }

    @Test
    void aSingleValueIsAListOfItself() {
        assertThat(valueOf("\"native\"").asList()).containsExactly(new SchemaValue.Text("native"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"env(\"X\")", "env ( \"X\" )", "env(var: \"X\")", "env(\"X\",)"})
    void everyFormOfEnvNamesItsVariable(String written) {
        assertThat(valueOf(written)).isEqualTo(new SchemaValue.Env("X"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"library", "1.5", "-3", "a.b"})
    void bareWordsAndNumbersAreKeptAsWritten(String written) {
        assertThat(valueOf(written)).isEqualTo(new SchemaValue.Word(written));
    }

    @Test
    void anotherFunctionIsNoValueButNoError() {
        SchemaText schema = parse("generator c {\n a = f(g(1), \")\")\n}");

        assertThat(schema.errors()).isEmpty();
        assertThat(value(schema, "a")).isEqualTo(new SchemaValue.Invalid("f(g(1), \")\")"));
    }

    @Test
    void theLastOfTwoPropertiesWins() {
        SchemaText schema = parse("generator c {\n a = \"1\"\n a = \"2\"\n}");

        assertThat(schema.errors()).isEmpty();
        assertThat(value(schema, "a")).isEqualTo(new SchemaValue.Text("2"));
    }

    @Test
    void severalGeneratorsMayEvenShareAName() {
        SchemaText schema = parse("generator c {\n}\ngenerator c {\n}\ngenerator 9-x_y {\n}");

        assertThat(schema.errors()).isEmpty();
        assertThat(schema.blocks("generator")).extracting(Block::name).containsExactly("c", "c", "9-x_y");
    }

    @Test
    void modelsAreSkippedWhateverTheirStringsSay() {
        SchemaText schema = parse("""
                model A {
                  id String @default("}") // }
                  @@index([id(sort: Desc)])
                }
                type Alias = Int
                view V {
                  id Int
                }
                enum E {
                  A @map("{")
                }
                generator c {
                }
                """);

        assertThat(schema.errors()).isEmpty();
        assertThat(schema.blocks()).extracting(Block::keyword).containsExactly("model", "view", "enum", "generator");
    }

    @Test
    void rangesAndPlacesAreThoseOfTheText() {
        String text = "\ngenerator c {\n  a = \"1\" // c\n}\n";

        Property property = block(parse(text)).property("a").orElseThrow();

        assertThat(property.range().of(text)).isEqualTo("a = \"1\"");
        assertThat(property.valueRange().of(text)).isEqualTo("\"1\"");
        assertThat(property.line()).isEqualTo(3);
        assertThat(block(parse(text)).range().of(text)).isEqualTo(text.strip());
        assertThat(block(parse(text)).line()).isEqualTo(2);
    }

    private static SchemaValue valueOf(String written) {
        SchemaText schema = parse("generator c {\n a = " + written + "\n}");
        assertThat(schema.errors()).isEmpty();
        return value(schema, "a");
    }

    private static SchemaValue value(SchemaText schema, String name) {
        return block(schema).property(name).orElseThrow().value();
    }

    private static Block block(SchemaText schema) {
        return schema.blocks("generator").get(0);
    }

    private static SchemaText parse(String text) {
        return SchemaText.parse(text, "schema.prisma");
    }
}
