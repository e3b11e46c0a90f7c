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
}
