package dev.slipway.domain.toml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.text.TextEdit;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TomlStatementsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a = 1 # c                         | a=<1>",
                "  a=1\\n\\n# b = 2\\nc = true     | a=<1> c=<true>",
                "a.b . \"c.d\" = 'x # y'           | a/b/c.d=<'x # y'>",
                "\"a b\" = 1\\n'c=d' = 2           | a b=<1> c=d=<2>",
                "[t]\\na = 1\\n[u.v]\\nb = 2       | [t] t/a=<1> [u/v] u/v/b=<2>",
                "[[x.'y.z']] # c\\na=1             | [x/y.z] x/y.z/a=<1>",
                "a = [1, # ]\\n 2]\\nb = {c = [1]} | a=<[1, # ]\\n 2]> b=<{c = [1]}>",
                "a = [\"]\", '}']\\nb = 1          | a=<[\"]\", '}']> b=<1>",
                "a = \"x\\\\\" = y\" # z\\nb = 2   | a=<\"x\\\\\" = y\"> b=<2>",
                "a = '\\\\'\\nb = 2                | a=<'\\\\'> b=<2>",
                "a = \"\"\"x\"\" = 1\\ny\"\"\"\"\"\\nb = 2 | a=<\"\"\"x\"\" = 1\\ny\"\"\"\"\"> b=<2>",
                "a = '''x\\n= '''\\r\\nb = 1       | a=<'''x\\n= '''> b=<1>",
                "a = 2026-11-29 10:00:00  # c      | a=<2026-11-29 10:00:00>",
                "\uFEFFa = 1                       | a=<1>",
            })
    void eachStatementHasItsPathAndItsValue(String text, String statements) {
        String lines = text.replace("\\n", "\n").replace("\\r", "\r").replace("\\\\", "\\");

        assertThat(TomlStatements.of(lines).stream()
                        .map(each -> shown(each, lines))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(statements.replace("\\n", "\n").replace("\\\\", "\\"));
    }

    @Test
    void aKeyIsAtTheRootAboveAllHeaders() {
        var statements = TomlStatements.of("a.b = 1\n[t]\nc = 2\n");

        assertThat(statements).extracting(TomlStatement::atRoot).containsExactly(true, false, false);
        assertThat(statements).extracting(TomlStatement::start).containsExactly(0, 8, 12);
        assertThat(statements.get(0).is("a", "b")).isTrue();
        assertThat(statements.get(0).is("a")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            []                    | [3]
            [1]                   | [1, 3]
            [1, 2,]               | [1, 2, 3,]
            [[1], {a = 2}]        | [[1], {a = 2}, 3]
            [~  1,~  2~]          | [~  1,~  2,~  3~]
            [~  1,~  2,~]         | [~  1,~  2,~  3,~]
            [~  1,~  2 # c~]      | [~  1,~  2, # c~  3~]
            [~  1,~  2, # c~]     | [~  1,~  2, # c~  3,~]
            [~  1, 2~]            | [~  1, 2, 3~]
            [ # c~]               | [3 # c~]
            [~  1~  , # c~]       | [~  1~  , # c~  3,~]
            """)
    void aValueIsAddedInTheArraysOwnStyle(String array, String longer) {
        String text = "a = " + array.replace('~', '\n') + "\nb = []\n";
        TomlStatement statement = TomlStatements.of(text).get(0);

        String edited = TextEdit.apply(text, new TomlArray(text, statement.value()).append(List.of("3"), "\n"));

        assertThat(edited).isEqualTo("a = " + longer.replace('~', '\n') + "\nb = []\n");
    }

    @Test
    void severalValuesAreAddedAtOnce() {
        String text = "a = [\n  1\n]\n";
        TomlStatement statement = TomlStatements.of(text).get(0);
        TomlArray array = new TomlArray(text, statement.value());

        assertThat(array.append(List.of(), "\n")).isEmpty();
        assertThat(TextEdit.apply(text, array.append(List.of("2", "3"), "\n")))
                .isEqualTo("a = [\n  1,\n  2,\n  3\n]\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            a = 1          | 0
            a = [1, {b=[]}] | 3
            a = "[["     | 0
            a = [] # [[[   | 1
            a = '''[''' ]][ | 1
            """)
    void theDepthIsThatOfBracketsOutsideOfTexts(String text, int depth) {
        assertThat(TomlText.depth(text)).isEqualTo(depth);
    }

    @ParameterizedTest
    @CsvSource({"'ab\ncd', 0, 2", "'ab\r\ncd', 0, 2", "ab, 0, 2", "'\n', 0, 0", "ab, 2, 2"})
    void aLineEndsBeforeItsBreak(String text, int at, int end) {
        assertThat(TomlText.lineEnd(text, at)).isEqualTo(end);
    }

    private static String shown(TomlStatement each, String text) {
        String path = String.join("/", each.path());
        return each.header() ? "[" + path + "]" : path + "=<" + each.value().of(text) + ">";
    }
}
