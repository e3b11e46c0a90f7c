package dev.slipway.domain.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
    @ParameterizedTest
    @CsvSource({
        "api, api, true",
        "api, API, false",
        "api, api-1, false",
        "api*, api-1, true",
        "api*, api, true",
        "*api, my-api, true",
        "*a*b*, xxaxxbxx, true",
        "*a*b*, xxbxxaxx, false",
        "a*b, ab, true",
        "a*b, axbxb, true",
        "10.0.*, 10.0.3.7, true",
        "10.0.*, 10.10.3.7, false",
        "a.c, abc, false",
        "'', '', true",
        "'', a, false",
        "*, '', true",
        "[a], [a], true",
    })
    void onlyTheStarStandsForMore(String pattern, String name, boolean matches) {
        assertThat(new NamePattern(pattern).matches(name)).isEqualTo(matches);
    }

    @Test
    void manyStarsAreReadInGoodTime() {
        NamePattern nasty = new NamePattern("*a".repeat(2_000) + "b");

        assertThatNoException().isThrownBy(() -> nasty.matches("a".repeat(20_000)));
        assertThat(nasty.matches("a".repeat(20_000))).isFalse();
    }
}
