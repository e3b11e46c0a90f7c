package dev.slipway.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> NAMES = List.of("alpha", "alphabet", "beta");

    @Test
    void theFewestEditsWin() {
        assertThat(NearestName.to("alphabt", NAMES)).contains("alphabet");
    }

    @Test
    void letterCaseIsNoEdit() {
        assertThat(NearestName.to("BETA", NAMES)).contains("beta");
    }

    @Test
    void whatIsFarFromAllNamesHasNoNearest() {
        assertThat(NearestName.to("omega-omega", NAMES)).isEmpty();
    }

    @Test
    void nothingTypedHasNoNearest() {
        assertThat(NearestName.to("", NAMES)).isEmpty();
    }

    @Test
    void aWordOfWhichNothingWouldRemainHasNoNearest() {
        assertThat(NearestName.to("xyz", List.of("a"))).isEmpty();
    }

    @Test
    void lettersThatTradedPlacesAreOneEdit() {
        assertThat(NearestName.to("lapha", List.of("alphi", "alpha"))).contains("alpha");
    }

    @Test
    void aWholePartIsNoLongerWayThanTwoEdits() {
        assertThat(NearestName.byParts(
                        "linux-musl-x64-openssl", List.of("linux-musl-arm64-openssl", "linux-musl-openssl")))
                .containsExactly("linux-musl-openssl");
    }

    @Test
    void equalsAreAllNamed() {
        assertThat(NearestName.byParts("node22", List.of("gcf:node22", "lambda:nodejs", "azure:node22")))
                .containsExactly("gcf:node22", "azure:node22");
    }
}
