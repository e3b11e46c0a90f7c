package dev.slipway.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.ParameterMeaning;
import dev.slipway.domain.datasource.ParameterTable;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.datasource.ValueKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One policy for every shape of a URL, wherever it stands. */
class UrlShapesTest {
    private static final List<String> SENTENCES = List.of(
            "error: %s is not known.", "  url: \"%s\" # ***", "*** '%s': next line\nx", "at (%s)", "\"a\": \"%s\",");

    @Test
    void thereAreAtLeastThreeHundred() {
        assertThat(UrlShapes.all()).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dev.slipway.domain.secret.UrlShapes#all")
    void noShapeShowsItsSecret(String shape) {
        String url = ConnectionUrl.read(shape, Optional.empty()).masked();

        assertThat(UrlShapes.isSecretIn(url)).as(url).isFalse();
        assertThat(MaskedText.of(url)).as("what is masked stays as it is").isEqualTo(url);
        assertThat(UrlShapes.isSecretIn(MaskedText.ofValue(shape))).isFalse();
        assertThat(UrlShapes.isSecretIn(MaskedAddress.of(shape))).isFalse();
        for (String sentence : SENTENCES) {
            String masked = MaskedText.of(sentence.replace("%s", shape));

            assertThat(UrlShapes.isSecretIn(masked)).as(masked).isFalse();
            assertThat(MaskedText.of(masked)).isEqualTo(masked);
        }
    }

    static List<String> open() {
        return UrlShapes.lines("shown.txt");
    }

    @ParameterizedTest
    @MethodSource("open")
    void whatHoldsNoSecretIsShown(String text) {
        assertThat(MaskedText.of(text)).isEqualTo(text);
        assertThat(MaskedText.of("error: \"" + text + "\" is not known.")).contains(text);
    }

    @ParameterizedTest
    @EnumSource
    void parametersWithoutASecretAreShown(UrlKind kind) {
        for (ParameterMeaning meaning : ParameterTable.of(kind)) {
            boolean secret =
                    meaning.values() == ValueKind.SECRET || meaning.name().equals("authMechanismProperties");
            for (String name : meaning.names()) {
                assertThat(SecretNames.isPlain(name, "value")).as(name).isEqualTo(!secret);
            }
        }
    }
}
