package dev.slipway.domain.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Prisma refuses, with the line and column at fault. */
class SchemaErrorTest {
    static List<Arguments> refused() {
        return List.of(
                Arguments.of("generator c\n{\n}", 1, 12, "its { on the line"),
                Arguments.of("generator c { provider = \"x\" }\n", 1, 14, "cannot stand on one line"),
                Arguments.of("model A { id Int }\ngenerator c {\n}\n", 1, 10, "cannot stand on one line"),
                Arguments.of("generator c {\n a = \"1\" }\n", 2, 10, "needs a line of its own"),
                Arguments.of("generator c {\n a = \"1\" b = \"2\"\n}", 2, 10, "Nothing but a comment"),
                Arguments.of("generator c {\n a = \"1\"\n", 1, 1, "never closed"),
                Arguments.of("generator {\n}", 1, 11, "needs a name"),
                Arguments.of("generator _c {\n}", 1, 11, "needs a name"),
                Arguments.of("\uFEFFgenerator c {\n}", 1, 1, "byte order mark"),
                Arguments.of("# comment\ngenerator c {\n}", 1, 1, "does not begin a block"),
                Arguments.of("generator c {\n # no\n}", 2, 2, "name = value"),
                Arguments.of("/* x\n\n", 1, 1, "never closed"),
                Arguments.of("generator c {\n a = /* x */ \"1\"\n}", 2, 6, "before the value"),
                Arguments.of("generator c {\n a = \"a\tb\"\n}", 2, 6, "not closed on its line"),
                Arguments.of("generator c {\n a = \"C:\\dir\"\n}", 2, 9, "back-slash"),
                Arguments.of("generator c {\n a = \"\\ud83d\"\n}", 2, 7, "back-slash"),
                Arguments.of("generator c {\n a = \"\\u12\"\n}", 2, 7, "back-slash"),
                Arguments.of("generator c {\n a = 'x'\n}", 2, 6, "double quotes"),
                Arguments.of("generator c {\n a = [\"1\",\n \"2\"]\n}", 2, 11, "on the line where it begins"),
                Arguments.of("generator c {\n a = [\"1\", ]\n}", 2, 12, "no comma behind"),
                Arguments.of("generator c {\n a = [\"1\" \"2\"]\n}", 2, 11, "separated by commas"),
                Arguments.of("generator c {\n a = [[\"1\"]]\n}", 2, 7, "cannot hold a list"),
                Arguments.of("generator c {\n a = env(X)\n}", 2, 10, "env() takes"),
                Arguments.of("generator c {\n a = env(\n}", 2, 10, "env() takes"),
                Arguments.of("generator c {\n a = f(\"1\"\n}", 2, 7, "not closed"),
                Arguments.of("generator c {\n a =\n}", 2, 5, "missing"),
                Arguments.of("generator c {\n a = // x\n}", 2, 6, "missing"),
                Arguments.of("generator c {\n a.b = \"1\"\n}", 2, 2, "A name has"),
                Arguments.of("datasource a {\n}\ndatasource b {\n}", 3, 1, "one datasource"),
                Arguments.of("modle A {\n a = 1\n}\n", 1, 1, "\"modle\" does not begin"),
                Arguments.of("model A {\n id Int\ngenerator c {\n}\n", 3, 13, "} before it missing"),
                Arguments.of("<<<<<<< HEAD\ngenerator c {\n}\n", 1, 1, "merge conflict"),
                Arguments.of("generator c {\n=======\n}\n", 2, 1, "merge conflict"),
                Arguments.of("model A {\n>>>>>>> theirs\n}\n", 2, 1, "merge conflict"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatPrismaRefusesIsRefusedAtItsPlace(String text, int line, int column, String message) {
        SchemaError error = SchemaText.parse(text, "s").errors().get(0);

        assertThat(error.message()).contains(message);
        assertThat(error.line()).isEqualTo(line);
        assertThat(error.column()).isEqualTo(column);
    }

    @Test
    void theCaretStandsUnderTheColumn() {
        String text = "generator c {\n\ta = 'x'\n}";

        SchemaError error = SchemaText.parse(text, "s").errors().get(0);

        assertThat(error.excerpt()).isEqualTo("2 | \ta = 'x'\n  | \t    ^");
    }

    @Test
    void anExcerptShowsNoSecretAndNoControlCharacter() {
        String text = "datasource d {\n url = \"postgresql://me:secret@h/d?x=\\y\u001b[1m\"\n}";

        SchemaError error = SchemaText.parse(text, "s").errors().get(0);

        assertThat(error.excerpt()).contains("url = \"postgresql://***").doesNotContain("secret", "\u001b", "me:");
    }

    @Test
    void aVeryLongLineIsShownAroundItsFault() {
        String text = "generator c {\n a = \"" + "x".repeat(5_000) + "\" 'y'\n}";

        SchemaError error = SchemaText.parse(text, "s").errors().get(0);

        assertThat(error.excerpt().length()).isLessThan(300);
        assertThat(error.excerpt()).contains("'y'").endsWith(" ^");
    }

    @Test
    void aHopelessTextGivesAFewErrorsOnly() {
        assertThat(SchemaText.parse("#\n".repeat(10_000), "s").errors()).hasSize(20);
    }

    @Test
    void theProblemNamesFileLineAndColumn() {
        SchemaText schema = SchemaText.parse("generator c {\n a = 'x'\n}", "prisma/schema.prisma");

        ProblemException thrown = catchThrowableOfType(ProblemException.class, schema::valid);

        assertThat(thrown.problem().kind()).isEqualTo(Kind.INPUT);
        assertThat(thrown.problem().message()).startsWith("prisma/schema.prisma:2:6: ");
        assertThat(thrown.problem().remedy()).contains("line 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            generator c {;  a = "1";};model A {;  id Int;};                  | true
            generator c {;  a = "1";};model A {;  id Int @;;  ?;};           | true
            model A {;  ?;};generator c {;  a = "1";};                       | true
            generator c {;  a = '1';};                                      | false
            ?;generator c {;  a = "1";};                                    | true
            generator c {;  a = "1";};?;                                    | true
            generator c {;  a = "1";  ?;};                                  | false
            model A {;  id Int;generator c {;  a = "1";};                   | false
            datasource d {;  url = "x";};model A {;  id Int;generator c {;}; | false
            """)
    void whatIsWrongElsewhereLeavesTheSettingsWhole(String text, boolean sound) {
        SchemaText schema = SchemaText.parse(text.replace(";", "\n"), "s");

        assertThat(schema.hasSoundSettings()).isEqualTo(sound);
    }
}
