package dev.slipway.adapter.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.LineMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own file's reader beside that of the platforms' files: the same trees, with the same places. */
class JacksonYamlTest {
    private static final String NAME = "slipway.yaml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "database:\n  instance: m5.large\n  reserve: 10 # for us\n",
                "a: \"1\"\nb: '2'\nc: 3\nd: 4.5\ne: true\nf: null\ng:\nh: ~\ni: yes\nj: 0o17\nk: 1_000\n",
                "a: {b: 1, \"c\": [2, x: y, 'z']}\nd: []\ne: {}\n",
                "a: |\n  lines\n  more\nb: >-\n  folded\nc: end\n",
                "- a\n-   - b\n    - c\n- d: e\n  f: g\n",
                "a: &x {b: 1}\nc: *x\nd: &y 'q'\ne: &z 12\nf: &w\n  g: h\n",
                "a: !Ref b\nc: !Sub {d: e}\nf: !!str 12\ng: ! 12\n",
                "base: &b\n  x: 1\nother:\n  <<: *b\n  y: 2\n",
                "caf\u00e9: \ud83d\ude00\nb: \ud83d\ude00 c\n",
                "---\na: 1\n---\nb: 2\n...\n",
                "--- text\n",
                "a: 1\r\nb:\r\n  - 2\r\n",
                "\"a b\": c\n? d\n: e\n",
                "a:\n- b\n- c\nd: e # f\n\n# g\n"
            })
    void theTreesAreTheSame(String text) throws ProblemException {
        LineMap lines = new LineMap(text);

        assertThat(JacksonYaml.parse(NAME, text, lines)).isEqualTo(YamlTree.parse(NAME, text, lines));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theyAreForEveryFileOfThisRepository(Path file) throws ProblemException, IOException {
        String text = Files.readString(file);

        theTreesAreTheSame(text);
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Stream.of("examples", "src/test/resources", "src/main/data", ".github")
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(JacksonYamlTest::below)) {
            return all.sorted().toList();
        }
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.ya?ml") && Files.isRegularFile(file))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [", "a: 'b", "a: b: c", "\ta: 1", "a: 1\na: 2", "? [a]\n: b", "a: *b", "a: &b [*b]"})
    void whatIsNoYamlIsRefusedWithItsPlace(String text) {
        LineMap lines = new LineMap(text);

        assertThatThrownBy(() -> JacksonYaml.parse(NAME, text, lines))
                .isInstanceOf(ProblemException.class)
                .hasMessageMatching("(?s)slipway\\.yaml:[12]:\\d+ is not valid YAML: .+");
    }

    @Test
    void neitherDepthNorAliasesAreWithoutBounds() {
        String deep = "[".repeat(5_000);
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String before = "*a" + (i - 1);
            laughs.append("a" + i + ": &a" + i + " [" + (before + ", ").repeat(9) + before + "]\n");
        }

        assertThatThrownBy(() -> JacksonYaml.parse(NAME, deep, new LineMap(deep)))
                .hasMessageContaining("nested deeper than 200");
        assertThatThrownBy(() -> JacksonYaml.parse(NAME, laughs.toString(), new LineMap(laughs.toString())))
                .hasMessageContaining("aliases stand for");
    }

    /** A password may begin with an asterisk, and have none of the quotation marks that it needs. */
    @Test
    void theNameOfAnAliasIsNotShown() {
        String text = "POSTGRES_PASSWORD: *Hunter2!\n";

        assertThatThrownBy(() -> JacksonYaml.parse(NAME, text, new LineMap(text)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("alias")
                .hasMessageNotContaining("Hunter2");
    }
}
