package dev.slipway.domain.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.text.TextEdit;
import dev.slipway.domain.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DotEnvTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "A=b~b",
                "  export A = b  ~b",
                "A: b~b",
                "A='b # c' # d~b # c",
                "A=\"b\\nc\"~^b\nc^",
                "A='b\\nc'~b\\nc",
                "A=`it's \"b\"`~it's \"b\"",
                "A=b # c~b",
                "A=[\"native\",\"windows\"]~[\"native\",\"windows\"]",
                "A=~^^",
                "A=\"b~\"b",
                "A=\"b\" c~\"b\" c",
                "A='b' c 'd'~b' c 'd",
                "A=\"b\\\"c\" # d~b\\\"c",
                "A=\"b\\\"~b\\",
                "A=b\\nc~b\\nc",
                "A=postgresql://u:p#q@h/d~postgresql://u:p",
                "^A='b\nc'^~^b\nc^",
            })
    void aLineIsReadAsTheNpmPackageReadsIt(String line, String value) {
        assertThat(values("# first\n" + line + "\nLAST=1"))
                .containsEntry("A", value)
                .containsEntry("LAST", "1");
    }

    @Test
    void whatIsNoEntryIsSkipped() {
        assertThat(values("\n=x\nwords only\r\nA=1\rB=2\n#C=3")).isEqualTo(Map.of("A", "1", "B", "2"));
    }

    @Test
    void theLastOfEqualKeysWins() {
        assertThat(values("A=1\nA=2")).isEqualTo(Map.of("A", "2"));
    }

    @Test
    void anEntryKnowsWhereItsValueIsWritten() {
        String text = "# db\r\nexport URL = \"a\\nb\" # c\r\n";

        DotEnvEntry entry = DotEnvText.parse(text).entry("URL").orElseThrow();

        assertThat(entry.valueRange().of(text)).isEqualTo("a\\nb");
        assertThat(entry.value()).isEqualTo("a\nb");
        assertThat(entry.mapped().written(new TextRange(1, 2)).of(text)).isEqualTo("\\n");
        assertThat(entry.mapped().written(new TextRange(3, 3)).start())
                .isEqualTo(entry.valueRange().end());
        assertThat(entry.line()).isEqualTo(2);
    }

    @Test
    void aValueThatASignCutsSaysSo() {
        assertThat(DotEnvText.parse("A=b#c\n").entry("A").orElseThrow().cutByComment())
                .isTrue();
        assertThat(DotEnvText.parse("A=b #c\n").entry("A").orElseThrow().cutByComment())
                .isFalse();
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEditOfAValueChangesNothingElse(int seed) {
        Random random = new Random(seed);
        String[] pieces = {
            "A", "=", "'", "\"", "`", "\\", "n", "#", " ", "\n", "\r\n", "\r", "${B}", "export ", ":", "\t", "é"
        };
        StringBuilder made = new StringBuilder("A=1\n");
        random.ints(80, 0, pieces.length).forEach(i -> made.append(pieces[i]));
        String text = made.toString();

        for (DotEnvEntry entry : DotEnvText.parse(text).entries()) {
            int length = entry.value().length();
            int from = random.nextInt(length + 1);
            TextRange written = entry.mapped().written(new TextRange(from, from + random.nextInt(length - from + 1)));
            String edited = TextEdit.apply(text, List.of(TextEdit.replace(written, "x")));

            assertThat(edited).startsWith(text.substring(0, entry.valueRange().start()));
            assertThat(edited).endsWith(text.substring(entry.valueRange().end()));
        }
    }

    private static Map<String, String> values(String text) {
        return DotEnvText.parse(text).values();
    }
}
