package dev.slipway.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineHashTest {
    private static final String HASH = "605197351a3c8bdd595af2d2a9bc3025bca48ea2";

    @ParameterizedTest
    @ValueSource(strings = {HASH, "5.22.0-44." + HASH, "2.10.0-16-" + HASH, "6.20.0-16.next-" + HASH})
    void theHashIsAtTheEndOfEveryFormOfTheEnginesVersion(String enginesVersion) {
        assertThat(EngineHash.atEndOf(enginesVersion)).contains(new EngineHash(HASH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5.22.0", "a" + HASH, "5.22.0-44." + HASH + "0", "5.22.0-44." + HASH + ".1"})
    void whatDoesNotEndInAHashHasNone(String enginesVersion) {
        assertThat(EngineHash.atEndOf(enginesVersion)).isEmpty();
    }

    @Test
    void upperCaseIsNoHash() {
        String upper = HASH.toUpperCase(java.util.Locale.ROOT);

        assertThat(EngineHash.parse(upper)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new EngineHash(upper));
    }
}
