package dev.slipway.adapter.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HardTextsTest {
    private final DescriptorDocuments documents = new DescriptorDocuments();

    @ParameterizedTest
    @ValueSource(strings = {"😀", "𝒳", "👩‍👩‍👧‍👦", "\uD800\uDC00", "\uDBFF\uDFFD", "é", "名", "😀😀😀"})
    void aCharacterMayStandOnAnyBorder(String character) throws ProblemException {
        for (int border : List.of(1024, 2048, 4096)) {
            for (int offset = border - 12; offset < border + 12; offset++) {
                for (String mark : List.of("", "\uFEFF")) {
                    String head = mark + "a: \"";
                    String text = head + "x".repeat(offset - head.length()) + character + "\"\nlast: 1\n";

                    Document document = documents.parse("compose.yaml", text).get(0);

                    Scalar last = (Scalar) document.at("last").orElseThrow();
                    assertThat(last.range().of(text)).isEqualTo("1");
                    assertThat(document.at("a").orElseThrow().asText().orElse(""))
                            .endsWith(character);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a number, 1001, true", "a number, 200000, true", "a key, 60000, true", "a key, 1000000, true",
                "a text, 3000000, true",
        "a list, 199, true", "a list, 1001, false", "a list, 100000, false", "an object, 199, true",
                "an object, 100000, false"
    })
    void whatIsLongIsReadAndWhatIsTooDeepIsRefused(String what, int size, boolean valid) throws ProblemException {
        String text = switch (what) {
            case "a number" -> "{\"a\": " + "1".repeat(size) + "}";
            case "a key" -> "{\"" + "k".repeat(size) + "\": 1}";
            case "a text" -> "{\"a\": \"" + "x".repeat(size) + "\"}";
            case "a list" -> "[".repeat(size) + "]".repeat(size);
            default -> "{\"a\":".repeat(size) + "1" + "}".repeat(size);
        };

        if (valid) {
            assertThat(documents.parse("now.json", text)).hasSize(1);
        } else {
            assertThatThrownBy(() -> documents.parse("now.json", text))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().kind()).isEqualTo(Kind.INPUT));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{",
                "{\"a\"",
                "{\"a\":",
                "\"",
                "\"\\ud83d",
                "nul",
                "1e",
                "-",
                "{\"a\":1,}",
                "\u0000",
                "\uFEFF{",
                "a: [",
                "a: 'x",
                "&a [*a]",
                "a: *b",
                "? [x]: y",
                "%YAML 9.9\n---\n",
                "\t- a",
                "a: !<x y",
                "--- --- ---",
                "[a]\nb = 1",
                "a = [[[",
                "a.b.c = 1\na.b = 2",
                "a = \"\\uD800\"",
                "\uD83D",
                "a: \uD83D",
                "a = 99999999999999999999",
                "!!binary x",
                "<<: 1"
            })
    void whateverIsWrittenIsReadOrRefused(String text) {
        for (String name : List.of("a.json", "a.yaml", "a.toml")) {
            try {
                documents.parse(name, text);
            } catch (ProblemException e) {
                assertThat(e.problem().kind()).isEqualTo(Kind.INPUT);
                assertThat(e.problem().message()).startsWith(name + ":");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# a comment\n", "\uFEFF", "\uFEFF# x\n", "\n\n", " "})
    void aTextWithoutAValueIsEmptyAndNoFault(String text) throws ProblemException {
        assertThat(documents.parse("a.yaml", text)).isEmpty();
        assertThat(documents.parse("a.toml", text)).hasSize(1);
        if (!text.contains("#")) {
            assertThat(documents.parse("a.json", text)).hasSize(1);
        }
    }

    @Test
    void aliasesOfAliasesAreBounded() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1) + "]\n");
        }

        assertThatThrownBy(() -> documents.parse("a.yaml", bomb.toString())).isInstanceOf(ProblemException.class);
    }
}
