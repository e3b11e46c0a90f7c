package dev.slipway.adapter.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.document.Sequence;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorDocumentsTest {
    private final DescriptorDocuments documents = new DescriptorDocuments();

    @Test
    void everyPartOfAYamlTextStandsWhereItSays() throws ProblemException {
        String text = """
                # 🚀 first
                service: shop # api
                functions:
                  api: {handler: "a.b", memory: 128}
                  🐟: &x
                    - 'it''s'
                    - ~

                # end
                last: yes
                """.replace("\n", "\r\n");

        Document document = documents.parse("serverless.yml", text).get(0);

        assertThat(slice(document, "service")).isEqualTo("shop");
        assertThat(slice(document, "functions", "api")).isEqualTo("{handler: \"a.b\", memory: 128}");
        assertThat(slice(document, "functions", "api", "handler")).isEqualTo("\"a.b\"");
        assertThat(slice(document, "functions", "api", "memory")).isEqualTo("128");
        assertThat(slice(document, "functions", "🐟")).isEqualTo("&x\r\n    - 'it''s'\r\n    - ~");
        assertThat(slice(document, "last")).isEqualTo("yes");
        assertThat(document.line(document.at("last").orElseThrow())).isEqualTo(10);
        assertThat(document.at("functions", "🐟").orElseThrow().asSequence().items())
                .extracting(item -> ((Scalar) item).value())
                .containsExactly("it's", "~");
    }

    @ParameterizedTest
    @CsvSource({"12, NUMBER", "1.5, NUMBER", "true, BOOLEAN", "~, NULL", "'''12''', TEXT", "no, TEXT", "a b, TEXT"})
    void plainYamlScalarsHaveTheKindsOfYaml12(String written, ScalarKind kind) throws ProblemException {
        Node value = documents.parse("a.yml", "a: " + written).get(0).at("a").orElseThrow();

        assertThat(((Scalar) value).kind()).isEqualTo(kind);
    }

    @Test
    void ourOwnFileIsOneDocument() throws ProblemException {
        assertThat(documents.parse("slipway.yaml", "---\nplatform: lambda\n---\n"))
                .isNotEmpty();
        assertThatThrownBy(() -> documents.parse("slipway.yaml", "platform: lambda\n---\nfail-on: warning\n"))
                .hasMessageContaining("slipway.yaml:3 is in a second document");
    }

    @Test
    void tagsOfCloudFormationSurvive() throws ProblemException {
        String text = "A: !Ref Limit\nB: !Sub\n  - ${X}\n  - {X: !GetAtt Y.Arn}\nC: !!str 12\n";

        Document document = documents.parse("template.yaml", text).get(0);

        assertThat(document.at("A").orElseThrow().tag()).contains("!Ref");
        assertThat(document.at("A").orElseThrow().asText()).isEmpty();
        assertThat(document.at("B").orElseThrow().tag()).contains("!Sub");
        assertThat(document.at("C").orElseThrow().tag()).isEmpty();
    }

    @Test
    void anAliasStandsForWhatItNamesAndAMergeBringsItsKeys() throws ProblemException {
        String text = "base: &base {memory: 128, timeout: 3}\napi:\n  <<: *base\n  timeout: 9\nsame: *base\n";

        Document document = documents.parse("a.yml", text).get(0);

        assertThat(document.at("api", "memory").flatMap(Node::asText)).contains("128");
        assertThat(document.at("api", "timeout").flatMap(Node::asText)).contains("9");
        assertThat(document.at("same", "timeout").flatMap(Node::asText)).contains("3");
    }

    @Test
    void aStreamHoldsSeveralDocumentsOrNone() throws ProblemException {
        assertThat(documents.parse("k8s.yaml", "a: 1\n---\nb: 2\n")).hasSize(2);
        assertThat(documents.parse("k8s.yaml", "# nothing\n")).isEmpty();
    }

    @Test
    void everyPartOfAJsonTextStandsWhereItSays() throws ProblemException {
        String text = "\uFEFF{\n  \"a\\u0062\" : \"x\\n🚀\",\n  \"n\": [ -1.5e3, true , null, {} ]\n}\n";

        Document document = documents.parse("now.json", text).get(0);

        assertThat(document.root().range().of(text)).isEqualTo(text.substring(1).strip());
        MappingEntry first = ((Mapping) document.root()).entries().get(0);
        assertThat(first.key().range().of(text)).isEqualTo("\"a\\u0062\"");
        assertThat(first.key().value()).isEqualTo("ab");
        assertThat(slice(document, "ab")).isEqualTo("\"x\\n🚀\"");
        assertThat(((Sequence) document.at("n").orElseThrow()).items())
                .extracting(item -> item.range().of(text))
                .containsExactly("-1.5e3", "true", "null", "{}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            now.json | {'a': 1}         | now.json:1:
            now.json | {"a": 1} x     | now.json:1:
            now.json | {"a": 1,}      | now.json:1:
            a.yml    | a: [1            | a.yml:1:
            a.yml    | 'a: 1: 2'        | a.yml:1:
            a.yml    | a: *unknown      | a.yml:1:4
            a.yml    | a: &a [*a]       | a.yml:1:8
            a.yml    | '[[1]: 2]'       | a.yml:1:
            """)
    void aBrokenTextIsRefusedWithItsPlace(String name, String text, String place) {
        assertThatThrownBy(() -> documents.parse(name, text))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith(place);
    }

    @Test
    void depthAndAliasesHaveLimits() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }

        for (String text : List.of("[".repeat(100_000), "- ".repeat(100_000), laughs.toString())) {
            assertThatThrownBy(() -> documents.parse("a.yml", text)).isInstanceOf(ProblemException.class);
        }
        assertThatThrownBy(() -> documents.parse("a.json", "[".repeat(100_000))).isInstanceOf(ProblemException.class);
    }

    private static String slice(Document document, String... keys) {
        return document.at(keys).orElseThrow().range().of(document.text());
    }
}
