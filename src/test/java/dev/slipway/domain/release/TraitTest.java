package dev.slipway.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TraitTest {
    @ParameterizedTest
    @EnumSource
    void eachHasABeginningOrAnEndASourceAndADay(Trait trait) {
        assertThat(trait.since() + trait.until()).isNotEmpty();
        assertThat(trait.source()).isNotBlank();
        assertThat(LocalDate.parse(trait.read())).isAfter("2026-11-01");
    }

    @ParameterizedTest
    @EnumSource
    void eachHoldsFromItsFirstVersionToBeforeItsEnd(Trait trait) {
        if (!trait.since().isEmpty()) {
            assertThat(PrismaVersion.of(trait.since()).has(trait)).isTrue();
            assertThat(PrismaVersion.of("1.34.12").has(trait)).isFalse();
        } else {
            assertThat(PrismaVersion.of("2.0.0-preview-3").has(trait)).isTrue();
        }
        assertThat(PrismaVersion.of("7.10.1").has(trait))
                .isEqualTo(trait.until().isEmpty() && trait != Trait.DETECTION_UNKNOWN);
        if (!trait.until().isEmpty()) {
            assertThat(PrismaVersion.of(trait.until()).has(trait)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "QUERY_ENGINE, 6.20.0-dev.3, true",
        "QUERY_ENGINE, 7.0.0-integration.1, false",
        "ENV_LOADED, 7.0.0-dev.9, false",
        "QUERY_COMPILER, 6.15.9, true",
        "QUERY_COMPILER, 6.16.0, false",
        "FORMATTER, 2.0.0-beta.3, false",
        "FORMATTER, 2.0.0-beta.4, true",
        "ENGINES, 2.0.0-preview-3, true",
        "DETECTION_UNKNOWN, 8.0.0-rc.1, true",
    })
    void aPreReleaseCountsWithTheVersionThatItLeadsTo(Trait trait, String version, boolean has) {
        assertThat(PrismaVersion.of(version).has(trait)).isEqualTo(has);
    }
}
