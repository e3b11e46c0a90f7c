package dev.slipway.adapter.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TomlDocumentsTest {
    private static final String TEXT = """
            # first
            title = 'é😀' # x
            a . "b c" = [ 'x', # ]
              1979-05-27T07:32:00Z ]
            [functions."api/*"]
              inline = { on = true, size = 1_000, text = \"""
            two ]
            lines\""" }
            [[plugins]]
            package = "a"
            [[plugins]]
            package = "b\\n"
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void valuesStandWhereTheirRangesSay(String newline) throws ProblemException {
        Document document = parse(TEXT.replace("\n", newline));

        assertThat(written(document, "title")).isEqualTo("'é😀'");
        assertThat(written(document, "a", "b c")).startsWith("[ 'x'").endsWith("Z ]");
        assertThat(written(document, "functions", "api/*", "inline", "size")).isEqualTo("1_000");
        assertThat(written(document, "functions", "api/*", "inline", "text"))
                .startsWith("\"\"\"")
                .endsWith("lines\"\"\"");
        assertThat(document.line(
                        document.at("functions", "api/*", "inline", "on").orElseThrow()))
                .isEqualTo(6);
        Node second = document.at("plugins").orElseThrow().asSequence().items().get(1);
        assertThat(second.asMapping().get("package").flatMap(Node::asText)).contains("b\n");
        assertThat(document.line(second)).isEqualTo(11);
    }

    @Test
    void kindsAreThoseOfTheFormat() throws ProblemException {
        Document document = parse("a = true\nb = 1.5\nc = '1'\nd = inf\n");

        assertThat(document.root().asMapping().entries())
                .extracting(entry -> ((Scalar) entry.value()).kind())
                .containsExactly(ScalarKind.BOOLEAN, ScalarKind.NUMBER, ScalarKind.TEXT, ScalarKind.NUMBER);
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws ProblemException {
        assertThat(written(parse("\uFEFFa = 1\n"), "a")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "'a = 1;a = 2', netlify.toml:2:1",
        "'[functions];foo bar', netlify.toml:2:5",
        "'[f];[f]', netlify.toml:2:1",
        "'a.b = 1;[a]', netlify.toml:2:1",
        "'x = {', netlify.toml:1:",
        "'x = \"\\q\"', netlify.toml:1:6",
        "'a = 1\rb = 2', netlify.toml:1:6",
        "'=', netlify.toml:1:1",
        "'{\"json\": 1}', netlify.toml:1:1"
    })
    void whatIsNoTomlIsRefusedWithItsPlace(String text, String place) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> parse(text.replace(";", "\n")))
                .satisfies(
                        e -> assertThat(e.problem().message()).startsWith(place).contains("is not valid TOML"));
    }

    @Test
    void depthAndLengthAreBounded() {
        String deep = "a = " + "[".repeat(5000) + "]".repeat(5000);
        String dotted = "a" + ".a".repeat(5000) + " = 1";

        for (String text : new String[] {deep, dotted, "#" + "x".repeat(1 << 20), "a = '\uD800'"}) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> parse(text));
        }
    }

    private static Document parse(String text) throws ProblemException {
        return new DescriptorDocuments().parse("netlify.toml", text).get(0);
    }

    private static String written(Document document, String... keys) {
        return document.at(keys).orElseThrow().range().of(document.text());
    }
}
